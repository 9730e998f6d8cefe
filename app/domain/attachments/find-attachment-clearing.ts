import { database } from "#app/server/database.ts";
import { carried, hiddenFromColumn } from "./attachment-finding.ts";
import { stateOf } from "./clearing.ts";

/** An attachment as an official decides about it: what it says, what is out of sight in it, what was found; null when there is none such. */
export async function findAttachmentClearing(hearingId: string, number: number, position: number) {
  const row = await database().attachment.findFirst({
    where: { position, submission: { hearingId, number, erasedAt: null } },
    include: {
      ...{ reading: true, clearing: true, redaction: true },
      findings: { orderBy: [{ carrier: "asc" }, { start: "asc" }] },
      submission: {
        select: { publicText: true, organisation: true, participant: { select: { name: true } } },
      },
    },
  });
  if (!row) return null;
  const { reading, redaction, clearing, findings, submission } = row;
  const file = {
    name: (redaction ?? row).name,
    text: reading?.text ?? "",
    hidden: hiddenFromColumn(reading?.hidden ?? []),
  };
  const texts = carried(file);
  return {
    ...{ position, came: row, redaction, clearing, ...file },
    sender: submission.organisation || submission.participant.name,
    clearance: submission.publicText?.clearance ?? null,
    state: stateOf(row),
    virus: reading?.virus ?? "",
    needsEyes: reading?.needsEyes ?? null,
    findings: findings.map(({ id, carrier, start, end, kind, score, decision }) => ({
      ...{ id, carrier, start, end, kind, score, decision },
      words: texts[carrier].slice(start, end),
    })),
  };
}

/** The first file of a submission that nobody has decided about; null when there is none. */
export async function findUndecided(hearingId: string, number: number): Promise<number | null> {
  const row = await database().attachment.findFirst({
    where: { submission: { hearingId, number }, clearing: null },
    orderBy: { position: "asc" },
  });
  return row?.position ?? null;
}
