import type { Transaction } from "#app/server/database.ts";
import { type Chosen, setAsideStates } from "./quarantine.ts";

/** The submissions of a hearing that are set aside and were chosen: id and number, in the order of numbers. */
export function listChosen(
  tx: Transaction,
  hearingId: string,
  chosen: Chosen,
): Promise<{ submissionId: string; submission: { number: number } }[]> {
  return tx.quarantine.findMany({
    where: {
      hearingId,
      ...("numbers" in chosen
        ? { state: { in: [...setAsideStates] }, submission: { number: { in: chosen.numbers } } }
        : { state: chosen.state, ...(chosen.sign && { signs: { has: chosen.sign } }) }),
    },
    select: { submissionId: true, submission: { select: { number: true } } },
    orderBy: { submission: { number: "asc" } },
  });
}
