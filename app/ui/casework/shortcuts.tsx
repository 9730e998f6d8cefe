import { useEffect, useState } from "react";
import * as m from "#app/shared/text/compiled/messages.js";

export type Shortcut = { key: string; text: string; run: () => void };

const KEPT = "shortcuts-off";

/** Single keys for what is done most, a list of them, and a way to turn them off (WCAG 2.1.4); nothing without JavaScript. */
export function Shortcuts({ shortcuts }: { shortcuts: Shortcut[] }) {
  const [on, setOn] = useState<boolean | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => setOn(localStorage.getItem(KEPT) === null), []);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const chosen = shortcuts.find(({ key }) => key === event.key);
      if (!chosen && event.key !== "?") return;
      event.preventDefault();
      if (chosen) chosen.run();
      else setOpen((was) => !was);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, shortcuts]);
  if (on === null) return null;
  const turn = () => {
    if (on) localStorage.setItem(KEPT, "1");
    else localStorage.removeItem(KEPT);
    setOn(!on);
  };
  return (
    <details className="keyboard-hints" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.casework_shortcuts()}</summary>
      <dl>
        {[...shortcuts, { key: "?", text: m.casework_shortcut_help() }].map(({ key, text }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <button className="button button-secondary button-small" type="button" onClick={turn}>
        {on ? m.casework_shortcuts_off() : m.casework_shortcuts_on()}
      </button>
    </details>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName) || isTextInput(target));

const isTextInput = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);

/** Follows the link, or moves to the control, of this id, when it is there. */
export const follow = (id: string) => () => {
  const found = document.getElementById(id);
  if (found instanceof HTMLAnchorElement || found instanceof HTMLButtonElement) found.click();
  else found?.focus();
};
