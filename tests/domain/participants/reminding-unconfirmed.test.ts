import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { remindUnconfirmed } from "#app/domain/participants/remind-unconfirmed.ts";
import { withdrawSubmission } from "#app/domain/submissions/withdraw-submission.ts";
import { database } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const DAY = 86_400;
const inDays = (days: number) => addSeconds(now(), days * DAY + 60);

test("whoever has not confirmed is reminded once, two days after, by a mail without what they wrote", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  await receive(hearingId, { name: "Ida", email: "ida@stedet.example", body: "Brønden lugter." });
  expect(must(await remindUnconfirmed(inDays(1)))).toBe(0);
  expect(must(await remindUnconfirmed(inDays(2)))).toBe(1);
  expect(must(await remindUnconfirmed(inDays(4)))).toBe(0);
  await database().notice.updateMany({ data: { dueAt: now() } });
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverNotices(mailer)) > 0);
  const [mail, ...more] = sink.all({ to: "ida@stedet.example" });
  expect(more).toEqual([]);
  expect(mail?.subject).toContain("Husk at bekræfte");
  expect(mail?.text).toContain("/participant/");
  expect(mail?.text).not.toContain("Brønden");
  mailer.close();
  await sink.close();
});

test("nobody is reminded who has confirmed or withdrawn, whose submission is set aside, who has no address, or after the deadline", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  const confirmed = await receive(hearingId);
  must(await confirmAddress(confirmed.participantId));
  const withdrawn = await receive(hearingId);
  must(await withdrawSubmission(hearingId, withdrawn.number, "participant"));
  await receive(hearingId, { setAside: true, suspicions: ["hidden_field_filled"] });
  expect(must(await remindUnconfirmed(inDays(3)))).toBe(0);
  await receive(hearingId);
  expect(must(await remindUnconfirmed(inDays(60)))).toBe(0);
  expect(must(await remindUnconfirmed(inDays(3)))).toBe(1);
});
