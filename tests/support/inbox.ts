import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail as it came over SMTP: the addresses of the envelope beside the message itself. */
export type ReceivedMail = {
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  messageId: string;
  parsed: ParsedMail;
  raw: string;
};
type Wanted = { to?: string; subject?: string | RegExp };

/** A real SMTP server that keeps what it is sent, for tests that read the mails a person would get. */
export class MailSink {
  readonly #mails: ReceivedMail[] = [];
  readonly #server: SMTPServer;

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      disableReverseLookup: true,
      logger: false,
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.once("end", () => {
          const { mailFrom, rcptTo } = session.envelope;
          const to = rcptTo.map(({ address }) => address);
          this.#keep(Buffer.concat(parts), mailFrom ? mailFrom.address : "", to).then(() => done(), done);
        });
      },
    });
    this.#server.on("error", () => undefined);
  }

  async listen(): Promise<string> {
    const listening = await new Promise<AddressInfo>((resolve) => {
      const server = this.#server.listen(0, "127.0.0.1", () => resolve(server.address() as AddressInfo));
    });
    return `smtp://127.0.0.1:${listening.port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** The mails so far, oldest first. */
  all(wanted: Wanted = {}): ReceivedMail[] {
    return this.#mails.filter((mail) => fits(mail, wanted));
  }

  /** Forgets what came so far, so that a test sees only its own. */
  clear(): void {
    this.#mails.length = 0;
  }

  /** The newest mail that fits, as soon as there is one; fails with what came instead after the given milliseconds. */
  async waitFor(wanted: Wanted, patience = 15_000): Promise<ReceivedMail> {
    for (let waited = 0; waited < patience; waited += 50) {
      const found = this.all(wanted).at(-1);
      if (found) return found;
      await pause(50);
    }
    const came = this.#mails.map(({ to, subject }) => `${to.join(", ")}: ${subject}`).join("\n") || "nothing";
    throw new Error(
      `No mail to ${wanted.to ?? "anybody"} about ${wanted.subject ?? "anything"}. There came:\n${came}`,
    );
  }

  async #keep(raw: Buffer, from: string, to: string[]): Promise<void> {
    const parsed = await simpleParser(raw);
    this.#mails.push({
      from,
      to,
      subject: parsed.subject ?? "",
      text: parsed.text ?? "",
      html: parsed.html || "",
      messageId: parsed.messageId ?? "",
      parsed,
      raw: raw.toString("utf8"),
    });
  }
}

function fits(mail: ReceivedMail, { to, subject }: Wanted): boolean {
  if (to !== undefined && !mail.to.includes(to)) return false;
  if (subject === undefined) return true;
  return typeof subject === "string" ? mail.subject.includes(subject) : subject.test(mail.subject);
}
