import { SMTPServer } from "smtp-server";

const LARGEST = 30 * 1024 * 1024;
const PATIENCE_MS = 60_000;

/** A mail as it came, with what its envelope says. */
export type Came = { raw: Buffer; from: string; to: string };
type Options = {
  port: number;
  host?: string;
  /** Which addresses mail is taken for; without it, all. */
  takes?: (address: string) => boolean;
};

/**
 * Listens for SMTP and hands on every message as it came, once for each of its recipients, before its sender is told that it
 * was received; an error while keeping it is a 451, so that the sender tries again. What is too large is refused as such.
 */
export async function receiveMail(
  { port, host = "127.0.0.1", takes = () => true }: Options,
  keep: (mail: Came) => Promise<void>,
): Promise<{ close(): void }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: LARGEST,
    maxClients: 50,
    socketTimeout: PATIENCE_MS,
    logger: false,
    onRcptTo({ address }, _session, done) {
      done(takes(address) ? null : answer(550, "5.1.1 No such address here"));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      let size = 0;
      stream.on("data", (part: Buffer) => {
        size += part.length;
        if (size <= LARGEST) parts.push(part);
        else parts.length = 0;
      });
      stream.once("end", () => {
        if (stream.sizeExceeded || size > LARGEST) return done(answer(552, "5.3.4 The message is too large"));
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : "";
        const raw = Buffer.concat(parts);
        Promise.all(rcptTo.map(({ address }) => keep({ raw, from, to: address }))).then(
          () => done(),
          () => done(answer(451, "4.3.0 The message could not be kept, try again")),
        );
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  // A client that hangs up in the middle is its own affair.
  server.on("error", () => undefined);
  return { close: () => server.close() };
}

const answer = (responseCode: number, sentence: string): Error =>
  Object.assign(new Error(sentence), { responseCode });
