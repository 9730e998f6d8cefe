import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { readFormToken } from "./form-token.ts";
import { attendedOf, type MinutesForm } from "./minutes.ts";
import { type Incoming, receiveWithin, type Stored } from "./receive-submission.ts";
import { receivedAtOf } from "./received-at.ts";
import type { Signatory } from "./signatory.ts";

/**
 * Registers the minutes of a meeting as the submission of all who were there: each who gave an address takes part and is told of it as
 * its sender is, the others are counted. It came when the meeting was held, and its secretary answers for it. The same form
 * again is the same minutes. Refused as any other registration is, and for an activity that is not in the hearing's plan.
 */
export function registerMinutes(
  hearingId: string,
  form: MinutesForm,
  by: Staff,
  at?: Date,
): Promise<Result<Stored>> {
  return transaction(async (tx, now) => {
    const token = readFormToken(form.formToken, hearingId);
    if (!token) return refused("form_too_old");
    const heldAt = receivedAtOf(form, now);
    if (!heldAt.ok) return heldAt;
    const planned = { id: form.activity ?? "", phase: { hearingId } };
    if (form.activity && !(await tx.activity.findFirst({ where: planned }))) return refused("not_found");
    const incoming = {
      ...whatIsStored(form, by),
      hearingId,
      idempotencyKey: token.key,
      receivedAt: heldAt.value,
    };
    const stored = await receiveWithin(tx, incoming, at);
    if (!stored.ok || stored.value.again) return stored;
    const { submissionId, number } = stored.value;
    const attended = attendedOf(form);
    await tx.minutes.create({
      data: { submissionId, title: form.title, heldAt: heldAt.value, activityId: form.activity, attended },
    });
    const told = await addAttendees(tx, submissionId, form, by, now);
    await record(tx, hearingId, "minutes_registered", by, now, submissionId, { number, attended, told });
    return ok(stored.value);
  }, at);
}

const whatIsStored = (form: MinutesForm, by: Staff): Omit<Incoming, "hearingId" | "idempotencyKey"> => ({
  ...{ name: form.name, email: form.email, protectedAddress: false, locale: form.locale, body: form.body },
  ...{ onBehalfOf: "meeting", organisation: form.title, capacity: "", sectionIdentity: null },
  ...{ channel: "meeting", suspicions: [], registeredById: by.id },
});

/** Those who can be told are among its signatories; answers how many that are. */
async function addAttendees(
  tx: Transaction,
  submissionId: string,
  { attendees, locale }: MinutesForm,
  by: Staff,
  at: Date,
): Promise<number> {
  const people = attendees.reached.map(({ name, email, address }: Signatory) => ({
    ...{ name, email, address: address || null, locale },
  }));
  const [row] = await tx.$queryRaw<{ added: number }[]>`
    SELECT add_signatories(${submissionId}::uuid, ${JSON.stringify(people)}::jsonb, ${by.id}::uuid, ${at}) AS added`;
  return row?.added ?? 0;
}
