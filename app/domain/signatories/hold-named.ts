import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { type Result, refused } from "#app/shared/result.ts";
import { forAnswer, refusalToAnswer } from "./named-signatory.ts";

const findNamed = (tx: Transaction, id: string) =>
  tx.namedSignatory.findUnique({ where: { id }, include: forAnswer });
export type HeldNamed = NonNullable<Awaited<ReturnType<typeof findNamed>>>;

/** A deed by which somebody who was named answers, with nobody else at the hearing until it is done; refused when they cannot answer any more. */
export const withNamed = <T>(
  id: string,
  at: Date | undefined,
  deed: (tx: Transaction, named: HeldNamed, now: Date) => Promise<Result<T>>,
): Promise<Result<T>> =>
  transaction(async (tx, now) => {
    const known = await findNamed(tx, id);
    if (!known) return refused("not_found");
    await lockHearing(tx, known.submission.hearingId);
    const named = await findNamed(tx, id);
    if (!named) return refused("not_found");
    const refusal = refusalToAnswer(named);
    return refusal ? refused(refusal) : deed(tx, named, now);
  }, at);
