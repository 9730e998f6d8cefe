import { dayOff } from "#app/domain/hearings/danish-days.ts";
import { handleMail } from "#app/domain/inbound-mails/handle-mail.ts";
import { composeNotice } from "#app/domain/notices/compose-notice.ts";
import { remindOfficials } from "#app/domain/notices/remind-officials.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { addDays, at, dayOf, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { mailsOf, openMailbox } from "#tests/support/mailbox.ts";
import { hearing, must } from "#tests/support/situation.ts";

/** Half past seven on the next working day after a day has passed. */
const morning = () => {
  let day = addDays(dayOf(now()), 2);
  while (dayOff(day)) day = addDays(day, 1);
  return at(day, "07:30");
};

test("whoever owns a hearing is reminded each working day of a mail that has waited for a day, until somebody deals with it", async ({
  database: { pool },
}) => {
  const { hearingId, slug, owner, other } = await hearing();
  const mailbox = await openMailbox(slug);
  await mailbox.comes("association.eml");
  mailbox.close();
  const owed = () => database().notice.findMany({ where: { kind: "mails_waiting" } });
  must(await remindOfficials(at(dayOf(now()), "07:30")));
  expect(await owed(), "not yet").toEqual([]);
  must(await remindOfficials(morning()));
  expect((await owed()).map(({ staffId }) => staffId).toSorted()).toEqual([owner.id, other.id].toSorted());

  await pool.query("ALTER TABLE inbound_mail DISABLE TRIGGER USER");
  await pool.query("UPDATE inbound_mail SET received_at = received_at - interval '2 days'");
  const [notice] = await owed();
  expect(await composeNotice(notice?.id ?? "")).toMatchObject({
    subject: "En mail venter i en hørings indbakke",
    text: expect.stringContaining(paths.inbox(hearingId, "intake")),
  });
  const [mail] = await mailsOf(hearingId);
  must(await handleMail(hearingId, mail?.id ?? "", { as: "other", note: "Ringet" }, owner));
  expect(await composeNotice(notice?.id ?? "")).toBeNull();
});
