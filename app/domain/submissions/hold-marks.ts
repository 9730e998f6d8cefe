import { isSetAside } from "#app/domain/quarantine/quarantine.ts";
import type { Transaction } from "#app/server/database.ts";
import { refused } from "#app/shared/result.ts";
import { coverage, overlaps, type Place, type Range, rangeIn } from "./point.ts";

/** Holds a submission's marks until the transaction ends, so that two people cannot mark it at once. */
export async function holdMarks(tx: Transaction, hearingId: string, number: number) {
  const submission = await tx.submission.findUnique({
    where: { hearingId_number: { hearingId, number } },
    select: { id: true },
  });
  if (!submission) return null;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${submission.id}, 1))::text`;
  await tx.$queryRaw`SELECT FROM hearing WHERE id = ${hearingId}::uuid FOR SHARE`;
  return tx.submission.findUnique({
    where: { id: submission.id },
    include: {
      points: true,
      nothingToAnswer: true,
      quarantine: true,
      hearing: { select: { concludedAt: true } },
    },
  });
}
export type HeldMarks = NonNullable<Awaited<ReturnType<typeof holdMarks>>>;

/** Where a point may stand: over other points, but not over what holds nothing to answer. */
export function placeOfPoint(held: HeldMarks, form: Place & { kind: string; section: string | null }) {
  if (held.hearing.concludedAt) return refused("hearing_concluded");
  if (isSetAside(held.quarantine)) return refused("submission_set_aside");
  const range = rangeIn(held.body, form);
  if (!range) return refused("passage_not_found");
  if (held.nothingToAnswer.some((other) => overlaps(other, range))) return refused("passage_already_marked");
  const same = held.points.some(
    (other) =>
      isSame(other, range) && other.kind === form.kind && other.sectionIdentity === (form.section ?? null),
  );
  return same ? refused("passage_already_marked") : range;
}

/** Where "intet at besvare" may stand: over nothing that is marked. */
export function placeOfNothing(held: HeldMarks, form: Place) {
  if (held.hearing.concludedAt) return refused("hearing_concluded");
  if (isSetAside(held.quarantine)) return refused("submission_set_aside");
  const range = rangeIn(held.body, form);
  if (!range) return refused("passage_not_found");
  const taken = [...held.points, ...held.nothingToAnswer].some((other) => overlaps(other, range));
  return taken ? refused("passage_already_marked") : range;
}

const isSame = (a: Range, b: Range) => a.start === b.start && a.end === b.end;

/** Works out how much of a submission its marks cover, and keeps it; the marks must be held. */
export async function keepCoverage(tx: Transaction, submissionId: string): Promise<number> {
  const place = { select: { start: true, end: true } } as const;
  const { body, hearingId, points, nothingToAnswer } = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { body: true, hearingId: true, points: place, nothingToAnswer: place },
  });
  const covered = coverage(body, [...points, ...nothingToAnswer]);
  await tx.workingText.upsert({
    where: { submissionId },
    create: { submissionId, hearingId, covered },
    update: { covered },
  });
  return covered;
}
