import { record } from "#app/domain/journal/record.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { withNamed } from "./hold-named.ts";

/**
 * Says for whoever reads the mail that a letter is not theirs. Officials see the name; the address is given up, and nothing more is
 * sent to it. Refused when they have answered, and when there is nothing left to decline.
 */
export function declineSignature(id: string, at?: Date): Promise<Result<null>> {
  return withNamed(id, at, async (tx, named, now) => {
    const { hearingId, id: submissionId, number } = named.submission;
    await tx.namedSignatory.update({
      where: { id },
      data: { answer: "declined", answeredAt: now, askedAt: named.askedAt ?? now, email: null },
    });
    await record(tx, hearingId, "signature_declined", "participant", now, submissionId, { number });
    return ok(null);
  });
}
