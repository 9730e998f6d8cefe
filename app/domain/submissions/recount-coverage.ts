import { database, transaction } from "#app/server/database.ts";
import { holdMarks, keepCoverage } from "./hold-marks.ts";

const AT_ONCE = 100;

/** Counts again what is covered of submissions whose marks changed without anybody counting; answers how many there were. */
export async function recountCoverage(): Promise<number> {
  const unknown = await database().workingText.findMany({
    where: { covered: null },
    take: AT_ONCE,
    select: { hearingId: true, submission: { select: { number: true } } },
  });
  for (const { hearingId, submission } of unknown) {
    await transaction(async (tx) => {
      const held = await holdMarks(tx, hearingId, submission.number);
      if (held) await keepCoverage(tx, held.id);
    });
  }
  return unknown.length;
}
