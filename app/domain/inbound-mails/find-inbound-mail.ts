import { nameOf } from "#app/domain/staff/name-of.ts";
import { database } from "#app/server/database.ts";
import { type AttachedFile, openMail } from "./open-mail.ts";

const listed = { id: true, subject: true, fromName: true, fromAddress: true, receivedAt: true } as const;

/** One mail about a hearing (null: about none) as it was read, with what it answers; null when it is not among those. */
export async function findInboundMail(hearingId: string | null, id: string) {
  const row = await database().inboundMail.findFirst({
    where: { id, hearingId, kind: { not: null } },
    omit: { raw: true },
    include: {
      participant: { include: { submissions: { select: { number: true }, orderBy: { number: "asc" } } } },
      followUp: { select: { id: true, milestone: true, sentAt: true } },
      notice: { select: { party: { select: { name: true } } } },
      submission: { select: { number: true } },
      addsTo: { select: { number: true } },
      attachments: { orderBy: { position: "asc" } },
    },
  });
  if (!row?.kind) return null;
  return { ...row, kind: row.kind, handledBy: await nameOf(row.handledById) };
}
export type FoundMail = NonNullable<Awaited<ReturnType<typeof findInboundMail>>>;

/** The other mails of a thread, in the order in which they came, with the numbers of what was registered of them. */
export async function listThread({
  id,
  threadId,
  hearingId,
}: Pick<FoundMail, "id" | "threadId" | "hearingId">) {
  const first = threadId ?? id;
  return database().inboundMail.findMany({
    where: {
      ...{ hearingId, id: { not: id }, kind: { not: "repeated" } },
      OR: [{ id: first }, { threadId: first }],
    },
    select: { ...listed, submission: { select: { number: true } } },
    orderBy: { receivedAt: "asc" },
    take: 50,
  });
}

/** The mail as it came, byte for byte. */
export async function findInboundSource(hearingId: string | null, id: string): Promise<Uint8Array | null> {
  const row = await database().inboundMail.findFirst({ where: { id, hearingId }, select: { raw: true } });
  return row?.raw ?? null;
}

/** What hangs on a mail, taken out of it, in the order of its positions. */
export async function listInboundFiles(hearingId: string | null, id: string): Promise<AttachedFile[]> {
  const raw = await findInboundSource(hearingId, id);
  return raw ? (await openMail(Buffer.from(raw))).files : [];
}
