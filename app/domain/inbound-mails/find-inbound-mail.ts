import { nameOf } from "#app/domain/staff/name-of.ts";
import { database } from "#app/server/database.ts";

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
    },
  });
  return row && { ...row, handledBy: await nameOf(row.handledById) };
}

/** The mail as it came, byte for byte. */
export async function findInboundSource(hearingId: string | null, id: string): Promise<Uint8Array | null> {
  const row = await database().inboundMail.findFirst({ where: { id, hearingId }, select: { raw: true } });
  return row?.raw ?? null;
}
