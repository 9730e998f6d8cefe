import { constants } from "node:fs";
import { appendFile, mkdir, readdir, readFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { z } from "zod";
import { env } from "./env.ts";

const line = z.object({
  id: z.guid(),
  fence: z.number().int(),
  messageId: z.string(),
  at: z.iso.datetime(),
  reply: z.string(),
  participant: z.uuid().optional(),
  milestone: z.string().optional(),
  occasion: z.uuid().optional(),
  party: z.uuid().optional(),
  kind: z.string().optional(),
});
/**
 * That a follow-up or a notice was sent: which, under which fence and Message-ID, when, and what the server said; also what
 * it told whom (a participant's milestone on an occasion, a kind of notice to a party), because a deed that is done again
 * after an older copy of the database is put back owes the same under another id. No name, no address.
 */
export type SentLine = z.infer<typeof line>;
type About = Pick<SentLine, "participant" | "milestone" | "occasion" | "party" | "kind">;

/** One file for each process and month, so that no two ever write to the same and old ones can be thrown away. */
const fileName = (at: Date): string =>
  `${at.toISOString().slice(0, 7)}-${hostname().replace(/[^\w-]/g, "_")}-${process.pid}.jsonl`;

/** Appends, and returns once it is on disk. */
const ON_DISK = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | constants.O_DSYNC;

/** The Message-ID of a follow-up or a notice: the same however often it is sent. */
export const messageIdOf = (id: string): string => `<${id}@${new URL(env().BASE_URL).hostname}>`;

/**
 * Writes to MAIL_LOG that some mails were sent, and to disk before it returns: outside the database, so that it can be
 * told after an older copy of the database is put back. Does nothing when there is no MAIL_LOG.
 */
export async function noteSent(
  sent: { id: string; fence: number; reply: string; at?: Date | undefined; about: About }[],
): Promise<void> {
  const folder = env().MAIL_LOG;
  if (!folder || sent.length === 0) return;
  const now = new Date();
  const lines = sent.map(({ id, fence, reply, at, about }) =>
    JSON.stringify({
      id,
      fence,
      messageId: messageIdOf(id),
      at: (at ?? now).toISOString(),
      reply,
      ...about,
    } satisfies SentLine),
  );
  const write = () =>
    appendFile(path.join(folder, fileName(now)), `${lines.join("\n")}\n`, { flag: ON_DISK });
  await write().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await mkdir(folder, { recursive: true });
    await write();
  });
}

/** Everything that MAIL_LOG says, file by file; what a crash left half written is left out. */
export async function* readMailLog(folder: string): AsyncGenerator<SentLine[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".jsonl"));
  for (const name of names.sort()) {
    const lines = (await readFile(path.join(folder, name), "utf8")).split("\n");
    yield lines.flatMap((text) => parsed(text) ?? []);
  }
}

function parsed(text: string): SentLine | null {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
