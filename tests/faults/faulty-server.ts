import { createHash } from "node:crypto";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { type Delivered, read } from "./delivered.ts";

/** What happens to connections, in shares of them; what is left goes well. */
const ON_CONNECTION = { refused: 0.04, silent: 0.01, noEhlo: 0.03 } as const;
/** What happens to attempts at a mail, in shares of them. */
const ON_MAIL = {
  ...{ mail421: 0.002, rcpt450: 0.2, rcpt452: 0.05, rcpt550: 0.03, rcpt421: 0.002 },
  ...{
    dataCut: 0.01,
    dot451: 0.05,
    dot554: 0.02,
    dotCut: 0.015,
    dotKeptCut: 0.015,
    dotHang: 0.005,
    dot421: 0.002,
  },
} as const;
type Fault = keyof typeof ON_CONNECTION | keyof typeof ON_MAIL;

/** A mail server that fails as mail servers do, by a seed: the same recipient's same attempt always meets the same. */
export class FaultyServer {
  readonly delivered: Delivered[] = [];
  /** Recipients that were named, and how often each fault was met. */
  readonly tried = new Map<string, number>();
  readonly met: Partial<Record<Fault, number>> = {};
  /** Dialogues in which the envelope was not exactly one recipient. */
  badEnvelopes = 0;
  #connections = 0;
  readonly #seed: number;
  readonly #open = new Set<Socket>();
  readonly #server: Server;

  constructor(seed: number) {
    this.#seed = seed;
    this.#server = createServer((socket) => this.#converse(socket));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
  }

  #pick<F extends Fault>(shares: Record<F, number>, ...of: (string | number)[]): F | null {
    const hash = createHash("sha256")
      .update([this.#seed, ...of].join(" "))
      .digest();
    let left = hash.readUInt32BE(0) / 2 ** 32;
    for (const [fault, share] of Object.entries(shares) as [F, number][]) {
      left -= share;
      if (left < 0) {
        this.met[fault] = (this.met[fault] ?? 0) + 1;
        return fault;
      }
    }
    return null;
  }

  #converse(socket: Socket): void {
    socket.setNoDelay(true);
    this.#open.add(socket);
    socket.on("error", () => undefined).on("close", () => this.#open.delete(socket));
    this.#connections += 1;
    const fault = this.#pick(ON_CONNECTION, "connection", this.#connections);
    if (fault === "refused") socket.resetAndDestroy();
    if (fault === "refused" || fault === "silent") return;
    const dialogue = new Dialogue(socket, this, (rcpt) => {
      const times = (this.tried.get(rcpt) ?? 0) + 1;
      this.tried.set(rcpt, times);
      return this.#pick(ON_MAIL, rcpt, times);
    });
    dialogue.say("220 faulty");
    socket.setEncoding("latin1").on("data", (part: string) => dialogue.hear(part, fault === "noEhlo"));
  }
}

/** One connection's SMTP. The fault of a mail is known as soon as its recipient is. */
class Dialogue {
  #heard = "";
  #message: string | null = null;
  #rcpt: string[] = [];
  #fault: Fault | null = null;
  #mute = false;
  constructor(
    readonly socket: Socket,
    readonly server: FaultyServer,
    readonly faultOf: (rcpt: string) => Fault | null,
  ) {}

  say = (line: string) => void (this.socket.writable && this.socket.write(`${line}\r\n`));

  hear(part: string, noEhlo: boolean): void {
    this.#heard += part;
    for (;;) {
      if (this.#mute) return;
      if (this.#message !== null) {
        const end = this.#heard.startsWith(".\r\n") ? 0 : this.#heard.indexOf("\r\n.\r\n");
        if (end < 0) return;
        this.#message = this.#heard.slice(0, end);
        this.#heard = this.#heard.slice(end + (end === 0 ? 3 : 5));
        this.#afterTheDot();
        continue;
      }
      const end = this.#heard.indexOf("\r\n");
      if (end < 0) return;
      const line = this.#heard.slice(0, end);
      this.#heard = this.#heard.slice(end + 2);
      this.#answer(line, noEhlo);
    }
  }

  #answer(line: string, noEhlo: boolean) {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO" || verb === "HELO") return this.say(noEhlo ? "554 not today" : "250 faulty");
    if (verb === "MAIL") {
      this.#rcpt = [];
      return this.say("250 OK");
    }
    if (verb === "RCPT") return this.#recipient(/<([^>]*)>/.exec(line)?.[1] ?? "");
    if (verb === "DATA") return this.#data();
    if (verb === "QUIT") return this.say("221 bye");
    this.say("250 OK");
  }

  #recipient(rcpt: string) {
    this.#rcpt.push(rcpt);
    this.#fault = this.faultOf(rcpt);
    const code = { rcpt450: "450 greylisted", rcpt452: "452 full", rcpt550: "550 no such user" }[
      this.#fault as string
    ];
    if (this.#fault === "rcpt421" || this.#fault === "mail421") return this.#bye();
    this.say(code ?? "250 OK");
  }

  #data() {
    if (this.#rcpt.length !== 1) this.server.badEnvelopes += 1;
    this.say("354 go");
    if (this.#fault === "dataCut") return this.#cut();
    this.#message = "";
  }

  #afterTheDot() {
    const message = this.#message ?? "";
    this.#message = null;
    const fault = this.#fault;
    if (fault === "dot451") return this.say("451 later");
    if (fault === "dot554") return this.say("554 never");
    if (fault === "dot421") return this.#bye();
    if (fault === "dotCut") return this.#cut();
    const certain = fault === null;
    this.server.delivered.push(read(message, this.#rcpt, certain));
    if (fault === "dotKeptCut") return this.#cut();
    if (fault === "dotHang") this.#mute = true;
    else this.say("250 2.0.0 queued");
  }

  #bye(): void {
    this.#mute = true;
    this.socket.end("421 closing\r\n");
  }

  #cut(): void {
    this.#mute = true;
    this.socket.destroy();
  }
}
