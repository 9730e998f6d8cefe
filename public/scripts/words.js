// Small things that the form's scripts share.

/** A sentence with its values: "{name} er modtaget". */
export const say = (text, values = {}) =>
  Object.entries(values).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, String(value)), text);

export const locale = () => (document.documentElement.lang === "en" ? "en-GB" : "da-DK");

/** An element with its class and what is in it. */
export function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

export function makeButton(text, pressed) {
  const button = make("button", "button button-secondary button-small", text);
  button.type = "button";
  button.addEventListener("click", pressed);
  return button;
}

/** Does something when nothing more has come for a while. */
export function afterPause(ms, act) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
}

/** Read out when there is time for it; not in sight. */
export function makeVoice(beside) {
  const voice = make("p", "visually-hidden");
  voice.setAttribute("role", "status");
  beside.after(voice);
  return (text) => {
    voice.textContent = text;
  };
}
