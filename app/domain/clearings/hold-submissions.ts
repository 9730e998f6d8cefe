import { isSetAside } from "#app/domain/quarantine/quarantine.ts";
import { isOwnWish } from "#app/domain/submissions/own-wish.ts";
import { publicNameOf } from "#app/domain/submissions/submission.ts";
import type { Transaction } from "#app/server/database.ts";
import { type Refused, refused } from "#app/shared/result.ts";
import type { Redaction } from "./redaction.ts";
import { scanNow } from "./scan-submission.ts";

/**
 * Submissions as they are to be cleared, scanned by the scanner of today, each with what was found in it and the name it would be shown
 * under. Nobody else decides about them and their hearing does not close until the transaction ends.
 */
export async function holdSubmissions(tx: Transaction, hearingId: string, numbers: number[]) {
  await tx.$queryRaw`SELECT FROM hearing WHERE id = ${hearingId}::uuid FOR SHARE`;
  await tx.$queryRaw`
    SELECT FROM submission WHERE hearing_id = ${hearingId}::uuid AND number = ANY (${numbers}) ORDER BY number FOR NO KEY UPDATE`;
  const rows = await tx.submission.findMany({
    where: { hearingId, number: { in: numbers } },
    include: {
      ...{ participant: true, publicText: true, quarantine: true, hearing: true },
      attachments: { select: { clearing: { select: { published: true } } } },
    },
    orderBy: { number: "asc" },
  });
  const named = rows.map((row) => ({ ...row, publicName: publicNameOf(row, row.hearing.namesShown) }));
  if (named.length > 0) await scanNow(tx, named);
  const findings = await tx.finding.findMany({
    where: { submissionId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ carrier: "asc" }, { start: "asc" }],
  });
  return named.map((row) => ({ ...row, findings: findings.filter((one) => one.submissionId === row.id) }));
}
export type HeldSubmission = Awaited<ReturnType<typeof holdSubmissions>>[number];

/** Why nobody decides any more, or not yet, whether the public reads a submission. */
export function refusalToDecide({ quarantine, publicText, erasedAt }: HeldSubmission): Refused | null {
  if (isSetAside(quarantine)) return refused("submission_set_aside");
  if (publicText?.clearance === "withdrawn") return refused("submission_withdrawn");
  if (isOwnWish(publicText)) return refused("held_back_at_own_wish");
  return erasedAt ? refused("submission_erased") : null;
}

/** How many of the files that came with a submission nobody has decided about. */
export const undecidedFiles = ({ attachments }: Pick<HeldSubmission, "attachments">): number =>
  attachments.filter(({ clearing }) => clearing === null).length;

/** Keeps what an official decided: of each finding where it is new, and of each passage that they marked. */
export async function keepDecisions(
  tx: Transaction,
  held: Pick<HeldSubmission, "id" | "findings">,
  { findings, marked }: Redaction,
  byId: string,
  now: Date,
): Promise<void> {
  const before = new Map(held.findings.map(({ id, decision }) => [id, decision]));
  for (const decision of ["left_out", "may_stay"] as const) {
    const ids = findings.filter((one) => one.decision === decision && before.get(one.id) !== decision);
    if (ids.length > 0)
      await tx.finding.updateMany({
        where: { id: { in: ids.map(({ id }) => id) } },
        data: { decision, decidedById: byId, decidedAt: now },
      });
  }
  await tx.finding.createMany({
    skipDuplicates: true,
    data: marked.map(({ start, end }) => ({
      ...{ submissionId: held.id, carrier: "text" as const, start, end, kind: "other" as const, score: 100 },
      ...{ decision: "left_out" as const, decidedById: byId, decidedAt: now },
    })),
  });
}
