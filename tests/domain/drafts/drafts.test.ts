import { createDraft } from "#app/domain/drafts/create-draft.ts";
import { draftForm } from "#app/domain/drafts/draft.ts";
import { findDraft } from "#app/domain/drafts/find-draft.ts";
import { draftToken, readDraftToken } from "#app/domain/drafts/link.ts";
import { remindWriters } from "#app/domain/drafts/remind-writers.ts";
import { removeOldDrafts } from "#app/domain/drafts/remove-draft.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { database } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { addSeconds } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { hearing, must } from "#tests/support/situation.ts";

const HOUR = 60 * 60;
const DAY = 24 * HOUR;
const form = (body = "Jeg er begyndt at skrive.") =>
  draftForm.parse({ email: "ida@stedet.example", body, name: "Ida" });

test("a draft is kept with a link by mail, at most one an hour to an address, and holds nothing of what was written", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  const id = must(await createDraft(hearingId, form(), null, "da"));
  const other = must(await createDraft(hearingId, form("Noget andet"), null, "da"));
  expect(other).not.toBe(id);
  expect(must(await createDraft(hearingId, form("Skrevet videre"), id, "da"))).toBe(id);
  expect((await findDraft(id))?.typed).toEqual({
    body: "Skrevet videre",
    name: "Ida",
    email: "ida@stedet.example",
  });
  expect(await database().notice.count({ where: { kind: "draft_saved" } })).toBe(1);
  expect(await database().participant.count()).toBe(0);
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  await deliverNotices(mailer);
  const [mail, ...more] = sink.all({ to: "ida@stedet.example" });
  expect(more).toEqual([]);
  expect(mail?.text).toContain(`/draft/${draftToken(id)}`);
  expect(mail?.text).not.toContain("Skrevet");
  expect(readDraftToken(`${draftToken(id)}x`)).toBeNull();
  mailer.close();
  await sink.close();
});

test("who has not sent their draft is reminded once in the last three days, also after the deadline was moved, and the draft goes two weeks later", async ({
  database: { pool },
}) => {
  const { hearingId } = await hearing();
  const { closesAt } = await database().hearing.findUniqueOrThrow({ where: { id: hearingId } });
  if (!closesAt) throw new Error("no deadline");
  must(await createDraft(hearingId, form(), null, "da"));
  expect(must(await remindWriters(addSeconds(closesAt, -4 * DAY)))).toBe(0);
  const rounds = [1, 2, 3].map(() => remindWriters(addSeconds(closesAt, -2 * DAY)));
  expect((await Promise.all(rounds)).map(must).sort()).toEqual([0, 0, 1]);
  expect(must(await remindWriters(addSeconds(closesAt, -HOUR)))).toBe(0);
  const later = addSeconds(closesAt, 30 * DAY);
  await pool.query("UPDATE hearing SET closes_at = $1", [later]);
  expect(must(await remindWriters(addSeconds(later, -2 * DAY)))).toBe(1);
  expect(must(await remindWriters(addSeconds(later, 1)))).toBe(0);
  expect(must(await removeOldDrafts(addSeconds(later, 13 * DAY)))).toBe(0);
  expect(must(await removeOldDrafts(addSeconds(later, 15 * DAY)))).toBe(1);
  expect(await database().notice.count()).toBe(0);
});

test("after the deadline no draft is kept, and a draft of another hearing is not taken for one of this", async ({
  database: _,
}) => {
  const closed = await hearing({ publishedDaysAgo: 90 });
  expect(await createDraft(closed.hearingId, form(), null, "da")).toMatchObject({
    refusal: "deadline_passed",
  });
  const open = await hearing();
  const other = await hearing();
  const id = must(await createDraft(open.hearingId, form(), null, "da"));
  expect(must(await createDraft(other.hearingId, form(), id, "da"))).not.toBe(id);
  expect(draftForm.safeParse({ email: "ikke en adresse" }).success).toBe(false);
});
