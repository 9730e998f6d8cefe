import { SMTPServer } from "smtp-server";

const LARGEST = 30 * 1024 * 1024;

/** Listens for SMTP on this machine only and hands on every message as it came; an error while keeping it is a 451. */
export async function receiveMail(
  port: number,
  keep: (raw: Buffer) => Promise<void>,
): Promise<{ close(): void }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: LARGEST,
    logger: false,
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.once("end", () => {
        keep(Buffer.concat(parts)).then(
          () => done(),
          (error: Error) => done(Object.assign(error, { responseCode: 451 })),
        );
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  // A client that hangs up in the middle is its own affair.
  server.on("error", () => undefined);
  return { close: () => server.close() };
}
