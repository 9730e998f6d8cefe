/** A mail that the server has taken; `certain` when it also said so. */
export type Delivered = {
  rcpt: string;
  to: string;
  messageId: string;
  /** Every name of a participant that is in it. */
  names: string[];
  certain: boolean;
};

/** How participants of the suite are named: by a word that stands nowhere else. */
export const nameOf = (index: number): string => `Vidne-${String(index).padStart(6, "0")}`;
export const addressOf = (index: number): string =>
  `${nameOf(index).toLowerCase()}@post-${index % 7}.example`;

/** What the suite looks at in a message. */
export function read(message: string, rcpt: string[], certain: boolean): Delivered {
  const [head = "", ...body] = message.split("\r\n\r\n");
  const header = (name: string) =>
    new RegExp(`^${name}: *([^\\r]*(?:\\r\\n[ \\t][^\\r]*)*)`, "im").exec(head)?.[1]?.trim() ?? "";
  const text = body.map(decoded).join("\n");
  return {
    rcpt: rcpt.join(","),
    to: header("To").replace(/[<>]/g, ""),
    messageId: header("Message-ID"),
    names: [...new Set([...text.matchAll(/vidne-\d{6}/gi)].map(([name]) => name.toLowerCase()))],
    certain,
  };
}

/** Both ways in which a part may be written, read as text. */
const decoded = (part: string): string =>
  /^[A-Za-z0-9+/=\r\n]+(\r\n--|$)/.test(part)
    ? Buffer.from(part.split("\r\n--")[0] ?? "", "base64").toString("utf8")
    : part.replaceAll("=\r\n", "").replace(/=2D/g, "-");
