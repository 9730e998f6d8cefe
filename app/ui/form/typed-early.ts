type Written = Pick<HTMLTextAreaElement, "value" | "selectionStart" | "selectionEnd">;

/**
 * Notes what is typed and chosen on a page that is not live yet. The function it returns, called when the page is,
 * puts it back and lets the page know: React sets a text area that had a text back to that text, and hears of nothing
 * that happened before. What a browser puts into a page that somebody goes back to is not noted: it belongs to what the page
 * was then, and somebody may have written another text since.
 */
export function noteTypedEarly(): () => void {
  const touched = new Set<HTMLInputElement>();
  const written = new Map<HTMLTextAreaElement, Written>();
  const note = (field: EventTarget | null): void => {
    if (isChoice(field)) touched.add(field);
    else if (field instanceof HTMLTextAreaElement) {
      const { value, selectionStart, selectionEnd } = field;
      written.set(field, { value, selectionStart, selectionEnd });
    }
  };
  const hear = ({ target }: Event): void => note(target);
  if (isFirstLoad()) {
    for (const area of document.querySelectorAll("textarea"))
      if (area.value !== area.defaultValue) note(area);
    for (const choice of document.querySelectorAll("input"))
      if (choice.checked !== choice.defaultChecked) note(choice);
  }
  document.addEventListener("input", hear, true);
  return () => {
    document.removeEventListener("input", hear, true);
    for (const [area, as] of written) writeAgain(area, as);
    const chosen = [...touched].map((choice) => ({ choice, checked: choice.checked }));
    for (const { choice, checked } of chosen)
      if (checked || choice.type === "checkbox") chooseAgain(choice, checked);
  };
}

const isFirstLoad = (): boolean =>
  performance
    .getEntriesByType("navigation")
    .every((entry) => (entry as PerformanceNavigationTiming).type === "navigate");

const isChoice = (field: EventTarget | null): field is HTMLInputElement =>
  field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type) && !field.disabled;

/** React takes for typed only what differs from what it knows, and it knows what is set on the element itself. */
function writeAgain(area: HTMLTextAreaElement, { value, selectionStart, selectionEnd }: Written): void {
  area.value = "";
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, value);
  area.setSelectionRange(selectionStart, selectionEnd);
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function chooseAgain(choice: HTMLInputElement, checked: boolean): void {
  choice.checked = !checked;
  choice.click();
}
