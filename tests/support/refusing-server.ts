import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

type Refusals = {
  onAuth?: string;
  onMailFrom?: string;
  onRcptTo?: string;
  /** Looks at something when the recipient is named, and when the message has come. */
  look?: (step: "rcpt" | "message") => Promise<void>;
};

/** A mail server that refuses at one step, with a code and a sentence such as `550 no such user`. What it takes it forgets. */
export class RefusingServer {
  /** How many mails it was offered, and how many whole ones it got. */
  offered = 0;
  got = 0;
  readonly #auth: boolean;
  readonly #sockets = new Set<Socket>();
  readonly #server: SMTPServer;

  constructor({ onAuth, onMailFrom, onRcptTo, look = async () => {} }: Refusals) {
    this.#auth = onAuth !== undefined;
    this.#server = new SMTPServer({
      authOptional: onAuth === undefined,
      allowInsecureAuth: true,
      disabledCommands: ["STARTTLS", ...(onAuth === undefined ? ["AUTH"] : [])],
      logger: false,
      onAuth: (_auth, _session, done) => done(refusal(onAuth ?? "535 no")),
      onMailFrom: (_address, _session, done) => {
        this.offered += 1;
        done(onMailFrom ? refusal(onMailFrom) : null);
      },
      onRcptTo: (_address, _session, done) =>
        look("rcpt").then(() => done(onRcptTo ? refusal(onRcptTo) : null), done),
      onData: (stream, _session, done) => {
        stream.resume();
        stream.once("end", () => {
          this.got += 1;
          look("message").then(() => done(), done);
        });
      },
    });
    this.#server.on("error", () => undefined);
    this.#server.server.on("connection", (socket) => this.#sockets.add(socket));
  }

  /** Breaks off every connection. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async listen(): Promise<string> {
    const { port } = await new Promise<AddressInfo>((resolve) => {
      const server = this.#server.listen(0, "127.0.0.1", () => resolve(server.address() as AddressInfo));
    });
    return `smtp://${this.#auth ? "us:wrong@" : ""}127.0.0.1:${port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

function refusal(answer: string): Error {
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
}
