import { adoptStrategy } from "#app/domain/decisions/adopt-strategy.ts";
import { recordDecision } from "#app/domain/decisions/record-decision.ts";
import { moveDeadline } from "#app/domain/hearings/move-deadline.ts";
import { earliestPeriod } from "#app/domain/hearings/period.ts";
import { listNews } from "#app/domain/news/list-news.ts";
import { digestWeekOf, newsWords } from "#app/domain/news/news.ts";
import { tellNews } from "#app/domain/news/tell-news.ts";
import { tellWeek } from "#app/domain/news/tell-week.ts";
import { composeNotice } from "#app/domain/notices/compose-notice.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { pauseSending } from "#app/domain/sending/pause-sending.ts";
import { resumeSending } from "#app/domain/sending/resume-sending.ts";
import { setPace } from "#app/domain/subscriptions/set-pace.ts";
import { addDays, addSeconds, at, type Day, dayOf, isoDay, now, parseDay } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, decided, hearing, must } from "#tests/support/situation.ts";
import { subscriber } from "#tests/support/subscriber.ts";

const DAY = 24 * 60 * 60;
const ago = (days: number) => addSeconds(now(), -days * DAY);
const dayIn = (text: string): Day => parseDay(text) ?? dayOf(now());

test("a hearing's life is told from its facts, newest first, and each happening keeps its identity", async ({
  database,
}) => {
  const { hearingId, slug, owner } = await answeredHearing({
    said: { name: "Ida", body: "Vandet er brunt." },
    ...{ theme: "Vand", reason: "Vi skifter rørene." },
  });
  const draft = await hearing({ publishedDaysAgo: -20, approved: false });
  const neverApproved = await hearing({ publishedDaysAgo: 90, approved: false });
  must(await releaseAnswers(hearingId, owner));
  must(await recordDecision(hearingId, decided({ body: "Byrådet" }), owner));
  must(await adoptStrategy(hearingId, owner));
  const news = await listNews();
  expect(news.map(({ kind }) => kind)).toEqual([
    ...["adopted", "decision", "answers", "closed", "closing_soon", "opened", "announced"],
  ]);
  expect(news.every((one) => one.slug === slug)).toBe(true);
  for (const hidden of [draft, neverApproved]) expect(await listNews(hidden.hearingId)).toEqual([]);
  const [adopted, decision] = news;
  expect(decision && newsWords(decision, "da").sentence).toMatch(/^Byrådet traf beslutningen \S+dag den \d/);
  expect(adopted && newsWords(adopted, "en")).toMatchObject({ path: `/hearings/${slug}/decision` });
  const again = await listNews(hearingId);
  expect(again.map(({ id }) => id)).toEqual(news.map(({ id }) => id));
  must(await tellNews());
  expect(new Set((await database.prisma.news.findMany()).map(({ id }) => id))).toEqual(
    new Set(news.map(({ id }) => id)),
  );
});

test("the last week is told at eight o'clock seven days before the last day, and anew when the deadline moves", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: 52 });
  const [soon] = await listNews(hearingId);
  const lastDay = earliestPeriod(addDays(dayOf(now()), -52), 56).lastDay;
  expect(soon?.kind).toBe("closing_soon");
  expect(soon?.at).toEqual(at(addDays(lastDay, -7), "08:00"));
  const later = earliestPeriod(dayOf(now()), 28).lastDay;
  must(await moveDeadline(hearingId, { lastDay: isoDay(later), reason: "Ferie" }, owner));
  const moved = await listNews(hearingId);
  expect(moved.map(({ kind }) => kind)).toEqual(["deadline_moved", "opened", "announced"]);
  const owed = () => tellNews(at(addDays(later, -7), "08:00"));
  await subscriber("ida@post.example", "all", { at: addSeconds(now(), 60) });
  expect(must(await tellNews(addSeconds(at(addDays(later, -7), "08:00"), -1)))).toBe(0);
  expect(must(await owed())).toBe(1);
  expect(must(await owed())).toBe(0);
});

test("nothing is told about a week that is nearly over when the deadline moves by a few days", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: 52 });
  const lastDay = earliestPeriod(addDays(dayOf(now()), -52), 56).lastDay;
  const next = earliestPeriod(lastDay, 1).lastDay;
  must(await moveDeadline(hearingId, { lastDay: isoDay(next), reason: "Nedbrud" }, owner));
  expect((await listNews(hearingId)).map(({ kind }) => kind)).not.toContain("closing_soon");
});

test("everybody who subscribed before it happened is told once, however many workers look, and nobody who came later", async ({
  database,
}) => {
  const { slug } = await hearing({ publishedDaysAgo: 10 });
  const early = await subscriber("tidlig@post.example", { hearing: slug }, { at: ago(11) });
  // The same person by another way: still one mail.
  await subscriber("tidlig@post.example", { topic: "Vand" }, { at: ago(11) });
  await subscriber("sen@post.example", "all", { at: ago(9) });
  await subscriber(
    "andet@post.example",
    { hearing: (await hearing({ publishedDaysAgo: 40 })).slug },
    { at: ago(11) },
  );
  const owed = await Promise.all(Array.from({ length: 5 }, () => tellNews()));
  expect(owed.map(must).reduce((sum, count) => sum + count)).toBe(1);
  expect(must(await tellNews())).toBe(0);
  const notices = await database.prisma.notice.findMany({ where: { kind: "subscription_news" } });
  expect(notices.map(({ subscriberId }) => subscriberId)).toEqual([early]);
  expect((await composeNotice(notices[0]?.id ?? ""))?.subject).toBe("Høringen er åben: Vandstrategi");
  await database.pool.query("DELETE FROM telling");
  await expect(
    database.pool.query(
      "INSERT INTO news SELECT gen_random_uuid(), hearing_id, kind, occasion_id, at, seen_at FROM news LIMIT 1",
    ),
  ).rejects.toThrow("news_id_is_worked_out");
});

test("weekly mails are of Monday at eight in Denmark, also when the clocks have been changed", () => {
  const weekOf = (instant: string) => isoDay(digestWeekOf(new Date(instant)));
  expect(weekOf("2026-10-19T05:59:59Z")).toBe("2026-10-12");
  expect(weekOf("2026-10-19T06:00:00Z")).toBe("2026-10-19");
  expect(weekOf("2026-10-26T06:59:59Z")).toBe("2026-10-19");
  expect(weekOf("2026-10-26T07:00:00Z")).toBe("2026-10-26");
  expect(weekOf("2027-03-29T05:59:59Z")).toBe("2027-03-22");
  expect(weekOf("2027-03-29T06:00:00Z")).toBe("2027-03-29");
  expect(weekOf("2027-01-03T22:59:59Z")).toBe("2026-12-28");
});

test("a weekly mail brings everything since the last one, once, over a week that is an hour longer, and none when there is nothing", async ({
  database,
}) => {
  const { slug, hearingId, owner } = await hearing({ publishedDaysAgo: 10 });
  const id = await subscriber("ida@post.example", { hearing: slug }, { at: ago(20), pace: "weekly" });
  expect(must(await tellWeek(at(dayIn("2026-10-19"), "08:00")))).toBe(0);
  expect(must(await tellNews())).toBe(0);
  expect(must(await tellWeek(new Date("2026-10-26T06:59:59Z")))).toBe(0);
  const together = await Promise.all([1, 2, 3].map(() => tellWeek(new Date("2026-10-26T07:00:00Z"))));
  expect(together.map(must).toSorted()).toEqual([0, 0, 1]);
  expect(must(await tellWeek(at(dayIn("2026-11-02"), "08:00")))).toBe(0);
  const [first] = await database.prisma.notice.findMany({ where: { kind: "subscription_digest" } });
  const mail = await composeNotice(first?.id ?? "");
  expect(mail?.subject).toBe("Ugens nyt om høringer: 2 nyheder");
  expect(mail?.text.indexOf("Ny høring på vej")).toBeLessThan(mail?.text.indexOf("Høringen er åben") ?? 0);

  // What is about a hearing that is stopped waits for the Monday after, and who wants it at once has not lost it.
  must(await tellNews(addSeconds(now(), 60 * DAY)));
  must(await pauseSending(hearingId, { reason: "Fejl" }, owner));
  expect(must(await tellWeek(at(dayIn("2026-11-09"), "08:00")))).toBe(0);
  must(await resumeSending(hearingId, owner));
  const line = await database.prisma.subscription.findFirstOrThrow({ where: { subscriberId: id } });
  must(await setPace(id, line.id, "at_once"));
  expect(must(await tellWeek(at(dayIn("2026-11-16"), "08:00")))).toBe(1);
  const waiting = await database.prisma.telling.count({ where: { noticeId: null } });
  expect(waiting).toBe(0);
});
