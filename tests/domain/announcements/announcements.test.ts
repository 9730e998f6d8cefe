import { announceChange } from "#app/domain/announcements/announce-change.ts";
import { announceRenewal } from "#app/domain/announcements/announce-renewal.ts";
import { listDueRenewals } from "#app/domain/announcements/list-announcements.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { listLacking } from "#app/domain/follow-ups/list-lacking.ts";
import { moveDeadline } from "#app/domain/hearings/move-deadline.ts";
import { earliestPeriod } from "#app/domain/hearings/period.ts";
import { listNews } from "#app/domain/news/list-news.ts";
import { database } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { dayOf, isoDay, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const EVENT = {
  kind: "event" as const,
  section: null,
  material: false,
  text: "Mødet er flyttet til torsdag.",
};
const TEXT = { ...EVENT, kind: "text" as const, text: "Årstallet skal være 2035." };

const toldOf = (hearingId: string) =>
  database().followUp.findMany({
    where: { hearingId, milestone: { in: ["announcement", "renewal"] } },
    include: { participant: true },
  });

test("a change is told once to everybody who has taken part, by a mail that says what it is", async ({
  database: _,
}) => {
  const { hearingId, owner, section } = await hearing();
  await receive(hearingId, { name: "Ida", email: "ida@stedet.example" });
  must(await announceChange(hearingId, { ...TEXT, section }, owner));
  must(await announceChange(hearingId, EVENT, owner));
  await receive(hearingId, { name: "Bo", email: "bo@stedet.example" });
  expect((await toldOf(hearingId)).map(({ participant }) => participant.name)).toEqual(["Ida", "Ida"]);
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverDue(mailer)) > 0);
  const [text] = sink.all({ to: "ida@stedet.example", subject: "Rettelse til teksten" });
  expect(text?.text).toContain("2035");
  expect(text?.text).toContain("Rent vand");
  expect(sink.all({ to: "ida@stedet.example", subject: "Ændring i tidsplanen" })).toHaveLength(1);
  expect(
    (await listNews(hearingId)).map(({ kind }) => kind).filter((kind) => kind === "announcement"),
  ).toHaveLength(2);
  mailer.close();
  await sink.close();
});

test("a material correction needs the whole period from its day, and after the deadline another hearing; the database holds it too", async ({
  database: { pool },
}) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: 20 });
  expect(await announceChange(hearingId, { ...TEXT, material: true }, owner)).toMatchObject({
    refusal: "material_change_needs_deadline",
  });
  const forged = `INSERT INTO announcement (hearing_id, kind, material, text, announced_by_id, announced_at)
                  VALUES ($1, 'text', true, 'x', gen_random_uuid(), now())`;
  await expect(pool.query(forged, [hearingId])).rejects.toThrow(/whole_period/);
  const { lastDay } = earliestPeriod(dayOf(now()), 56);
  must(await moveDeadline(hearingId, { lastDay: isoDay(lastDay), reason: "Rettelse" }, owner));
  must(await announceChange(hearingId, { ...TEXT, material: true }, owner));
  await expect(pool.query("UPDATE announcement SET text = 'y'")).rejects.toThrow(/never_rewritten/);
  const closed = await hearing({ publishedDaysAgo: 90 });
  expect(await announceChange(closed.hearingId, { ...TEXT, material: true }, closed.owner)).toMatchObject({
    refusal: "material_change_after_deadline",
  });
  must(await announceChange(closed.hearingId, TEXT, closed.owner));
  expect(await announceChange(closed.hearingId, { ...EVENT, kind: "status" }, closed.owner)).toMatchObject({
    refusal: "not_adopted_yet",
  });
});

test("when another hearing of the strategy opens, whoever took part in the first is told by the clock, once, and it lacks until then", async ({
  database: { pool },
}) => {
  const first = await hearing({ publishedDaysAgo: 90 });
  await receive(first.hearingId, { name: "Ida", email: "ida@stedet.example" });
  const second = await hearing({ publishedDaysAgo: 5 });
  expect(await listDueRenewals()).toEqual([]);
  await pool.query("ALTER TABLE hearing DISABLE TRIGGER USER");
  await pool.query("UPDATE hearing SET strategy_id = $1 WHERE id = $2", [first.strategyId, second.hearingId]);
  const due = { hearingId: first.hearingId, renewedById: second.hearingId };
  expect(await listDueRenewals()).toEqual([due]);
  const told = await Promise.all([1, 2, 3].map(() => announceRenewal(due.hearingId, due.renewedById)));
  expect(told.map(must).sort()).toEqual([0, 0, 1]);
  expect(await listDueRenewals()).toEqual([]);
  expect((await toldOf(first.hearingId)).map(({ milestone }) => milestone)).toEqual(["renewal"]);
  await pool.query("ALTER TABLE follow_up DISABLE TRIGGER keep_follow_up");
  await pool.query("DELETE FROM follow_up WHERE milestone = 'renewal'");
  const lacking = (await listLacking(first.hearingId)).filter(({ state }) => state === "missing");
  expect(lacking.map(({ milestone }) => milestone)).toContain("renewal");
});
