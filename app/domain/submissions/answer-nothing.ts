import type { Staff } from "#app/domain/staff/staff.ts";
import type { Transaction } from "#app/server/database.ts";
import { type HeldMarks, keepCoverage } from "./hold-marks.ts";

/** Nothing in it is to be answered any more, unless an answer is public, or others in a group of like letters rest on it. */
export async function answerNothing(
  tx: Transaction,
  held: HeldMarks,
  by: Staff | "participant",
  now: Date,
): Promise<void> {
  const submissionId = held.id;
  const released = await tx.point.count({ where: { submissionId, released: { some: {} } } });
  const likewise = await tx.point.count({ where: { sameAs: { submissionId } } });
  if (released + likewise > 0) return;
  const byId = by === "participant" ? null : by.id;
  await tx.likeness.updateMany({
    where: { submissionId, state: { in: ["suggested", "confirmed"] } },
    data: { state: "split_off", groupId: null, carried: false, judgedAt: now, judgedById: byId },
  });
  await tx.point.deleteMany({ where: { submissionId } });
  await tx.nothingToAnswer.deleteMany({ where: { submissionId } });
  await tx.nothingToAnswer.create({
    data: { submissionId, start: 0, end: held.body.length, createdById: byId },
  });
  await keepCoverage(tx, submissionId);
}
