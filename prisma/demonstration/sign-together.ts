import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { askSignatories } from "#app/domain/signatories/ask-signatories.ts";
import { confirmSignature } from "#app/domain/signatories/confirm-signature.ts";
import { database } from "#app/server/database.ts";
import type { Mailer } from "#app/server/mailer.ts";
import { addSeconds } from "#app/shared/time.ts";
import { must } from "./must.ts";
import type { WrittenSubmission } from "./shape.ts";

/** Asks those whom a letter's sender has named, and has those who sign do so the same evening. */
export async function signTogether(
  { cosigners = [] }: WrittenSubmission,
  mailer: Mailer,
  when: Date,
): Promise<void> {
  must(await askSignatories(when));
  while ((await deliverNotices(mailer, when)) > 0);
  const answeredAt = addSeconds(when, 3600);
  for (const { email } of cosigners.filter(({ signs }) => signs)) {
    const { id } = await database().namedSignatory.findFirstOrThrow({ where: { email } });
    must(await confirmSignature(id, answeredAt));
  }
}
