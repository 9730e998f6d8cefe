/** HTML that is safe to send: made by the `html` tag or said to be so. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

type Value = Html | string | number | null | Value[];
const write = (value: Value): string => {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(write).join("");
  return value instanceof Html ? value.text : escapeHtml(String(value));
};

/** A template whose every value is escaped, except what is `Html` already. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(parts.reduce((text, part, index) => text + write(values[index - 1] ?? null) + part));
