import { once } from "node:events";
import { connect } from "node:net";
import { env } from "./env.ts";

const PATIENCE_MS = 60_000;
const PIECE = 64 * 1024;

export type Verdict = { scan: "not_scanned" | "clean" } | { scan: "infected"; virus: string };

/**
 * What ClamAV (CLAMAV_URL, its INSTREAM command) says of some bytes; "not_scanned" where there is none. Throws when it does not
 * answer or says that it could not look.
 */
export async function scanForViruses(bytes: Buffer, url = env().CLAMAV_URL): Promise<Verdict> {
  if (!url) return { scan: "not_scanned" };
  const answer = await ask(new URL(url), bytes);
  if (/^stream: OK$/.test(answer)) return { scan: "clean" };
  const virus = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (virus) return { scan: "infected", virus: virus.slice(0, 200) };
  throw new Error(`ClamAV answered: ${answer.slice(0, 200)}`);
}

async function ask({ hostname, port }: URL, bytes: Buffer): Promise<string> {
  const socket = connect({ host: hostname, port: Number(port || 3310) });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("ClamAV does not answer")));
  const parts: Buffer[] = [];
  socket.on("data", (part) => parts.push(part));
  const ended = once(socket, "end");
  // What stops it while we write is met where the answer is awaited.
  ended.catch(() => undefined);
  try {
    socket.write("zINSTREAM\0");
    for (let begin = 0; begin < bytes.length; begin += PIECE) {
      const piece = bytes.subarray(begin, begin + PIECE);
      const size = Buffer.alloc(4);
      size.writeUInt32BE(piece.length);
      socket.write(size);
      if (!socket.write(piece)) await Promise.race([once(socket, "drain"), ended]);
    }
    socket.write(Buffer.alloc(4));
    await ended;
    return Buffer.concat(parts).toString("utf8").replaceAll("\0", "").trim();
  } finally {
    socket.destroy();
  }
}
