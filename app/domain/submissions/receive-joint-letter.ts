import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Cosigner } from "./cosigner.ts";
import { type Incoming, receiveWithin, type Stored } from "./receive-submission.ts";

/**
 * Stores a letter that several write together, with those whom its sender has named. They are asked by mail once the sender's own
 * address is confirmed, and count when they have said that they stand behind it. The sender is not among them. Refused as any
 * submission, and when the same form comes with other names.
 */
export function receiveJointLetter(
  incoming: Incoming,
  cosigners: Cosigner[],
  at?: Date,
): Promise<Result<Stored>> {
  const begun = performance.now() - (incoming.elapsedMs ?? 0);
  const sender = incoming.email?.toLowerCase();
  const others = cosigners.filter(({ email }) => email === null || email.toLowerCase() !== sender);
  return transaction(async (tx, now) => {
    const item = { ...incoming, elapsedMs: performance.now() - begun };
    const stored = await receiveWithin(tx, item, at);
    if (!stored.ok) return stored;
    const { submissionId, number } = stored.value;
    if (stored.value.again) {
      const same = await areThese(tx, submissionId, others);
      return same ? stored : refused("already_sent_with_other_text", { number });
    }
    await tx.namedSignatory.createMany({
      data: others.map(({ name, email }, index) => ({
        ...{ submissionId, position: index + 1, name, email, dueAt: now },
      })),
    });
    return ok(stored.value);
  }, at);
}

/** Whether these are as many as were named; who has answered meanwhile is not compared by name. */
async function areThese(tx: Transaction, submissionId: string, others: Cosigner[]): Promise<boolean> {
  const named = await tx.namedSignatory.findMany({ where: { submissionId }, orderBy: { position: "asc" } });
  return (
    named.length === others.length &&
    named.every(({ name, email, answer }, index) => {
      const other = others[index];
      return answer !== null || (other?.name === name && other.email === email);
    })
  );
}
