import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import type { Participant } from "#app/server/prisma/client.ts";
import { digestOf } from "#app/server/sealed.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { ContactForm } from "./contact.ts";
import { isAddressInUse } from "./move-address.ts";

/**
 * Puts right what a participant says of themselves. Postal address and language count at once; so does that the name may not be
 * shown, which takes it from everything public. Another name is used in mails at once, in public only when an official has looked
 * at it. Another e-mail address counts when it is confirmed from there; the old one is told. Refused when the name and address are
 * somebody else's in the hearing, when the e-mail address would be none, and when one was asked to confirm in the last hour.
 */
export function correctContact(participantId: string, form: ContactForm, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const known = await tx.participant.findUnique({ where: { id: participantId } });
    if (!known) return refused("not_found");
    await lockHearing(tx, known.hearingId);
    const before = await tx.participant.findUniqueOrThrow({ where: { id: participantId } });
    const { email } = form;
    if (!email && before.email) return refused("email_needed");
    const renamed = { ...before, name: form.name };
    if (await isAddressInUse(tx, renamed, email)) return refused("address_in_use");
    if (await isAddressInUse(tx, renamed, before.email)) return refused("address_in_use");
    const moves = email !== null && email.toLowerCase() !== before.email?.toLowerCase();
    if (moves && !(await ask(tx, before, email, now))) return refused("address_asked_lately");
    const changed = changesIn(before, form, moves);
    if (changed.length === 0) return ok(participantId);
    await tx.participant.update({
      where: { id: participantId },
      data: {
        ...{ name: form.name, address: form.address || null, locale: form.locale },
        protectedAddress: form.protectedAddress,
        ...(["name", "shown"].some((one) => changed.includes(one)) && { renamedAt: now }),
      },
    });
    if (changed.includes("name")) await findByNewName(tx, participantId);
    if (changed.includes("hidden")) await hideName(tx, participantId);
    await record(tx, before.hearingId, "contact_corrected", "participant", now, participantId, {
      changed: changed.join(" "),
    });
    return ok(participantId);
  }, at);
}

/** What is different, by the names that the journal knows. */
function changesIn(before: Participant, form: ContactForm, moves: boolean): string[] {
  const said: [string, boolean][] = [
    ["name", form.name !== before.name],
    ["email", moves],
    ["address", form.address !== (before.address ?? "")],
    ["language", form.locale !== before.locale],
    ["hidden", form.protectedAddress && !before.protectedAddress],
    ["shown", !form.protectedAddress && before.protectedAddress],
  ];
  return said.flatMap(([what, differs]) => (differs ? [what] : []));
}

/** Owes the new address a mail to confirm it by, and the old one word of it; false when the new one had one in the last hour. */
async function ask(tx: Transaction, { id, email: formerEmail }: Participant, email: string, now: Date) {
  const taken = await tx.$executeRaw`
    INSERT INTO asked_address AS a (digest, at) VALUES (${digestOf("changed address", email.toLowerCase())}, ${now})
    ON CONFLICT (digest) DO UPDATE SET at = excluded.at WHERE a.at <= excluded.at - interval '1 hour'`;
  if (taken === 0) return false;
  await tx.addressChange.deleteMany({ where: { participantId: id, confirmedAt: null } });
  const change = await tx.addressChange.create({
    data: { participantId: id, email, formerEmail, askedAt: now },
  });
  const about = { addressChangeId: change.id };
  await oweNotice(tx, null, "address_confirm", null, now, about);
  if (formerEmail) await oweNotice(tx, null, "address_told", null, now, about);
  return true;
}

/** Officials find a submission by the name that its participant has now. */
const findByNewName = (tx: Transaction, participantId: string) => tx.$executeRaw`
  UPDATE working_text w SET search = searchable(concat_ws(' ', p.name, s.organisation, s.body))
    FROM submission s JOIN participant p ON p.id = s.participant_id
   WHERE s.id = w.submission_id AND p.id = ${participantId}::uuid AND w.search IS NOT NULL`;

/** Their name is taken from everything public; white books in which it stands can be read by nobody any more. */
const hideName = (tx: Transaction, participantId: string) =>
  tx.publicText.updateMany({
    where: { clearance: { in: ["published", "waiting"] }, submission: { participantId, organisation: "" } },
    data: { name: "" },
  });
