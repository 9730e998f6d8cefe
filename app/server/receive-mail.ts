import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

const LARGEST = 30 * 1024 * 1024;
/** So many bytes of mails that are under way are held at once; who comes beside them is asked to try again. */
const MOST_HELD = 240 * 1024 * 1024;
const PATIENCE_MS = 60_000;
/** Longer than a mail takes: who keeps one under way for longer came later. */
const LONGEST_MS = 60 * 60_000;

/** A mail as it came, with what its envelope says, who handed it over, and how many milliseconds it had been under way. */
export type Came = { raw: Buffer; from: string; to: string; peer?: string; elapsedMs?: number };
type Options = {
  port: number;
  host?: string;
  /** Which addresses mail is taken for; without it, all. */
  takes?: (address: string) => boolean | Promise<boolean>;
};

/**
 * Listens for SMTP and hands on every message as it came, once for each of its recipients, before its sender is told that it
 * was received; an error while keeping it is a 451, so that the sender tries again. What is too large is refused as such.
 */
export async function receiveMail(
  { port, host = "127.0.0.1", takes = () => true }: Options,
  keep: (mail: Came) => Promise<void>,
): Promise<{ close(): void }> {
  const begun = new WeakMap<SMTPServerSession, number>();
  const room = { held: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: LARGEST,
    maxClients: 50,
    socketTimeout: PATIENCE_MS,
    logger: false,
    onMailFrom(_address, session, done) {
      begun.set(session, performance.now());
      done();
    },
    onRcptTo({ address }, _session, done) {
      Promise.resolve(takes(address)).then(
        (taken) => done(taken ? null : answer(550, "5.1.1 No such address here")),
        () => done(answer(451, "4.3.0 The address could not be looked up, try again")),
      );
    },
    onData(stream, session, done) {
      gather(stream, room, (gathered, letGo) => {
        if (gathered instanceof Error) return done(gathered);
        const { mailFrom, rcptTo } = session.envelope;
        const elapsedMs = Math.min(LONGEST_MS, performance.now() - (begun.get(session) ?? performance.now()));
        const mail = { raw: gathered, from: mailFrom ? mailFrom.address : "", elapsedMs };
        const kept = rcptTo.map(({ address }) => keep({ ...mail, to: address, peer: session.remoteAddress }));
        Promise.all(kept)
          .then(
            () => done(),
            () => done(answer(451, "4.3.0 The message could not be kept, try again")),
          )
          .finally(letGo);
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

/**
 * Gathers a message to its end while there is room for it, and then says what came of that; `letGo` gives the room back. Who
 * hangs up in the middle leaves nothing.
 */
function gather(
  stream: SMTPServerDataStream,
  room: { held: number },
  then: (gathered: Buffer | Error, letGo: () => void) => void,
): void {
  const parts: Buffer[] = [];
  let [size, mine, crowded] = [0, 0, false];
  const letGo = () => {
    parts.length = 0;
    room.held -= mine;
    mine = 0;
  };
  stream.on("data", (part: Buffer) => {
    size += part.length;
    crowded ||= room.held + part.length > MOST_HELD;
    if (crowded || size > LARGEST) return letGo();
    parts.push(part);
    mine += part.length;
    room.held += part.length;
  });
  stream.once("close", () => stream.readableEnded || letGo());
  stream.once("end", () => {
    if (stream.sizeExceeded || size > LARGEST) then(answer(552, "5.3.4 The message is too large"), letGo);
    else if (crowded) then(answer(452, "4.3.1 Too much at once, try again"), letGo);
    else then(Buffer.concat(parts), letGo);
  });
}

const answer = (responseCode: number, sentence: string): Error =>
  Object.assign(new Error(sentence), { responseCode });
