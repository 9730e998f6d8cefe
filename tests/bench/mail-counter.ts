import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

const LONGEST_MS = 60_000;

/** A mail server that counts what it is sent and keeps nothing. */
export class MailCounter {
  #bytes = 0;
  #weight = 0;
  #arrivals: number[] = [];
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, _session, done) => {
      stream.on("data", (part: Buffer) => {
        this.#bytes += part.length;
      });
      stream.once("end", () => {
        this.#arrivals.push(performance.now());
        done();
      });
    },
  });

  async listen(): Promise<string> {
    this.#server.on("error", () => undefined);
    const { port } = await new Promise<AddressInfo>((resolve) => {
      const server = this.#server.listen(0, "127.0.0.1", () => resolve(server.address() as AddressInfo));
    });
    return `smtp://127.0.0.1:${port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Mails a second between the first and the last of so many; it then forgets them. Gives up after a minute. */
  async rateOf(wanted: number): Promise<number> {
    for (let waited = 0; this.#arrivals.length < wanted; waited += 20) {
      if (waited > LONGEST_MS) throw new Error(`Only ${this.#arrivals.length} of ${wanted} mails came`);
      await pause(20);
    }
    const seconds = ((this.#arrivals[wanted - 1] ?? 0) - (this.#arrivals[0] ?? 0)) / 1000;
    this.#weight = Math.round(this.#bytes / this.#arrivals.length);
    this.#arrivals = [];
    this.#bytes = 0;
    return (wanted - 1) / seconds;
  }

  /** What a mail of the last count weighed, in bytes. */
  get weight(): number {
    return this.#weight;
  }
}
