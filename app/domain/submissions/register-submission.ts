import type { Attached } from "#app/domain/attachments/attachment.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { databaseNow, transaction } from "#app/server/database.ts";
import { type Result, refused } from "#app/shared/result.ts";
import type { Composed } from "./composed-text.ts";
import { readFormToken } from "./form-token.ts";
import { type Incoming, receiveWithin, type Stored } from "./receive-submission.ts";
import { receivedAtOf } from "./received-at.ts";
import type { RegistrationForm } from "./submission.ts";

/**
 * Registers what came by letter, e-mail, phone, at a meeting or by another portal, with the day and channel it was received by: that day
 * decides whether it is in time. Refuses a day that does not exist or has not come yet, and what arrived before opening.
 */
export async function registerSubmission(
  hearingId: string,
  form: RegistrationForm & { composed?: Composed },
  attachments: Attached[],
  by: Staff,
  at?: Date,
): Promise<Result<Stored>> {
  const token = readFormToken(form.formToken, hearingId);
  if (!token) return refused("form_too_old");
  const receivedAt = receivedAtOf(form, at ?? (await databaseNow()));
  if (!receivedAt.ok) return receivedAt;
  const { section, channel, name, email, address, body, locale, onBehalfOf, organisation, protectedAddress } =
    form;
  const said = form.composed ?? { body, sectionIdentity: section, contributions: [] };
  const incoming: Incoming = {
    hearingId,
    idempotencyKey: token.key,
    name,
    email,
    address: address || null,
    protectedAddress,
    locale,
    ...said,
    ...(attachments.length > 0 && { attachments }),
    onBehalfOf,
    organisation: onBehalfOf === "self" ? "" : organisation,
    capacity: onBehalfOf === "self" ? "" : form.capacity,
    channel,
    suspicions: [],
    registeredById: by.id,
    receivedAt: receivedAt.value,
  };
  return transaction(async (tx) => {
    const stored = await receiveWithin(tx, incoming, at);
    if (stored.ok && !stored.value.again && channel === "portal")
      await tx.submissionSource.create({
        data: { submissionId: stored.value.submissionId, name: form.sourceName, link: form.sourceLink },
      });
    return stored;
  });
}
