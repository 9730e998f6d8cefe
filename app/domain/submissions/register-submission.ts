import type { Attached } from "#app/domain/attachments/attachment.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { databaseNow } from "#app/server/database.ts";
import { type Result, refused } from "#app/shared/result.ts";
import { at as atClock, parseDay } from "#app/shared/time.ts";
import type { Composed } from "./composed-text.ts";
import { readFormToken } from "./form-token.ts";
import { type Incoming, receiveSubmission, type Stored } from "./receive-submission.ts";
import type { RegistrationForm } from "./submission.ts";

/**
 * Registers what came by letter, e-mail, phone or at a meeting, with the day and channel it was received by: that day
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
  const day = parseDay(form.receivedOn);
  if (!day) return refused("day_unreadable");
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(form.receivedClock)) return refused("clock_unreadable");
  const receivedAt = atClock(day, form.receivedClock);
  if (receivedAt > (at ?? (await databaseNow()))) return refused("received_in_the_future");
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
    receivedAt,
  };
  return receiveSubmission(incoming, at);
}
