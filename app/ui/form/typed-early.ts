type Field = HTMLTextAreaElement | HTMLInputElement;
type Written = Pick<Field, "value" | "selectionStart" | "selectionEnd">;

/**
 * Notes what is typed and chosen on a page that is not live yet. The function it returns, called when the page is,
 * puts it back and lets the page know: React sets a text area that had a text back to that text, and hears of nothing
 * that happened before.
 */
export function noteTypedEarly(): () => void {
  const chosen = new Map<HTMLInputElement, boolean>();
  const written = new Map<Field, Written>();
  const note = (field: Field): void => {
    const { value, selectionStart, selectionEnd } = field;
    if (isChoice(field)) chosen.set(field, field.checked);
    else written.set(field, { value, selectionStart, selectionEnd });
  };
  const hear = ({ target }: Event): void => {
    if (isField(target)) note(target);
  };
  for (const field of document.querySelectorAll<Field>("textarea, input"))
    if (isField(field) && isTouched(field)) note(field);
  document.addEventListener("input", hear, true);
  return () => {
    document.removeEventListener("input", hear, true);
    for (const [field, as] of written) writeAgain(field, as);
    for (const [choice, checked] of chosen)
      if (checked || choice.type === "checkbox") chooseAgain(choice, checked);
  };
}

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !target.disabled && !["file", "hidden"].includes(target.type));
const isChoice = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type);
const isTouched = (field: Field): boolean =>
  isChoice(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;

/** React takes for typed only what differs from what it knows, and it knows what is set on the field itself. */
function writeAgain(field: Field, { value, selectionStart, selectionEnd }: Written): void {
  field.value = "";
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function chooseAgain(choice: HTMLInputElement, checked: boolean): void {
  choice.checked = !checked;
  choice.click();
}
