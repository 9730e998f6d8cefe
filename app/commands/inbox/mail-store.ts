import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type AddressObject, simpleParser } from "mailparser";
import { now } from "#app/shared/time.ts";

/** What the list shows of a mail. */
export type Summary = { id: string; at: Date; from: string; to: string; subject: string };
export type Mail = Summary & {
  replyTo: string;
  messageId: string;
  html: string | null;
  text: string;
  headers: string[];
  source: Buffer;
};

/** The mails of a folder, one .eml file each, named so that names sort by the mail's own date. */
export class MailStore {
  readonly #folder: string;
  readonly #summaries: Summary[];
  #sequence: number;

  private constructor(folder: string, summaries: Summary[], sequence: number) {
    this.#folder = folder;
    this.#summaries = summaries;
    this.#sequence = sequence;
  }

  static async open(folder: string): Promise<MailStore> {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".eml")).sort();
    const summaries: Summary[] = [];
    let highest = 0;
    for (const name of names) {
      const source = await readFile(path.join(folder, name));
      summaries.push(summaryOf(name.slice(0, -4), await simpleParser(headerPart(source))));
      highest = Math.max(highest, Number(/-(\d+)\.eml$/.exec(name)?.[1] ?? 0));
    }
    return new MailStore(folder, summaries, highest);
  }

  async keep(source: Buffer): Promise<void> {
    this.#sequence += 1;
    const sequence = String(this.#sequence).padStart(6, "0");
    const parsed = await simpleParser(headerPart(source));
    const stamp = (parsed.date ?? now()).toISOString().replaceAll(/\D/g, "").slice(0, 14);
    const id = `${stamp}-${sequence}`;
    await writeFile(path.join(this.#folder, `${id}.eml`), source, { mode: 0o600 });
    this.#summaries.push(summaryOf(id, parsed));
  }

  /** The mails whose address or subject holds what is asked for, newest first. */
  find(asked: { anywhere?: string; to?: string; subject?: string }): Summary[] {
    const holds = (text: string, part = "") => text.toLowerCase().includes(part.trim().toLowerCase());
    return this.#summaries
      .filter(({ to, subject }) => holds(to, asked.to) && holds(subject, asked.subject))
      .filter(({ from, to, subject }) => holds(`${from}\n${to}\n${subject}`, asked.anywhere))
      .sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  async read(id: string): Promise<Mail | null> {
    const summary = this.#summaries.find((each) => each.id === id);
    if (!summary) return null;
    const source = await readFile(path.join(this.#folder, `${id}.eml`));
    const { html, text, headerLines, replyTo, messageId } = await simpleParser(source);
    return {
      ...summary,
      html: html || null,
      text: text ?? "",
      replyTo: addresses(replyTo),
      messageId: messageId ?? "",
      headers: headerLines.map(({ line }) => line),
      source,
    };
  }
}

/** Lists need only the head of a mail, whatever hangs on it. */
function headerPart(source: Buffer): Buffer {
  const end = source.indexOf("\r\n\r\n");
  return end === -1 ? source : source.subarray(0, end + 4);
}

function summaryOf(id: string, parsed: Awaited<ReturnType<typeof simpleParser>>): Summary {
  const { date, from, to, subject } = parsed;
  return { id, at: date ?? now(), from: addresses(from), to: addresses(to), subject: subject ?? "" };
}

const addresses = (value: AddressObject | AddressObject[] | undefined): string =>
  [value ?? []]
    .flat()
    .map(({ text }) => text)
    .join(", ");
