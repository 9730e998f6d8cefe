import { execFileSync } from "node:child_process";
import pg from "pg";
import { earliestPeriod } from "#app/domain/hearings/period.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { addDays, type Day, isoDay, parseDay } from "#app/shared/time.ts";
import { connected } from "#tests/bench/with-site.ts";
import { expect, test } from "#tests/support/database.ts";
import { startSite } from "#tests/support/server.ts";
import { hearing, incoming } from "#tests/support/situation.ts";

const ZONES = ["UTC", "Europe/Copenhagen", "America/Los_Angeles", "Pacific/Auckland", "Asia/Kathmandu"];
const MINUTE = 60_000;

function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
}

/** Moves the deadline to so many minutes from now, by the database's clock, where no real one can be: in the middle of a day. */
async function closeAround(databaseUrl: string, hearingId: string, minutes: number): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    options: "-c session_replication_role=replica",
  });
  await client.connect();
  await client.query("ALTER TABLE hearing DROP CONSTRAINT IF EXISTS hearing_closes_when_a_danish_day_ends");
  await client.query(
    "UPDATE hearing SET closes_at = clock_timestamp() + make_interval(mins => $2), closed_at = NULL WHERE id = $1",
    [hearingId, minutes],
  );
  await client.end();
}

async function sendOne(url: string): Promise<number> {
  const form = await (await fetch(url)).text();
  const formToken = /name="formToken" value="([^"]+)"/.exec(form)?.[1] ?? "";
  const body = new URLSearchParams({
    name: "Ida",
    email: "ida@post.example",
    body: "Vandet er brunt.",
    formToken,
  });
  const headers = { origin: new URL(url).origin };
  return (await fetch(url, { method: "POST", body, headers, redirect: "manual" })).status;
}

/** Ten thousand publication days: every change of the clocks for 27 years is among those around which their eight weeks end. */
const publicationDays = (): string[] =>
  Array.from({ length: 10_000 }, (_, count) => isoDay(addDays(day("2026-01-01"), count)));

test("a deadline is the same instant whatever the time zone of the machine or of the database", async ({
  database: { pool },
}) => {
  const days = publicationDays();
  const expected = days.map((one) => earliestPeriod(day(one), 56).closesAt.getTime());
  for (const zone of ZONES) {
    const program = ["--import", "tsx", "tests/support/deadlines.ts"];
    const told = execFileSync(process.execPath, program, {
      input: days.join("\n"),
      env: { ...process.env, TZ: zone },
    });
    expect(told.toString().trim().split("\n").map(Number), zone).toEqual(expected);
    const client = await pool.connect();
    await client.query(`SET TimeZone = '${zone}'`);
    const { rows } = await client.query<{ ms: string }>(
      "SELECT (extract(epoch FROM earliest_closing(d::date, 56)) * 1000)::bigint AS ms FROM unnest($1::text[]) WITH ORDINALITY t (d, o) ORDER BY o",
      [days],
    );
    await client.query("RESET TimeZone");
    client.release();
    expect(
      rows.map(({ ms }) => Number(ms)),
      `Postgres in ${zone}`,
    ).toEqual(expected);
  }
});

test("a millisecond before the deadline is in time, the deadline itself and a millisecond after it are late", async ({
  database: { prisma, pool },
}) => {
  const { hearingId } = await hearing({ publishedDaysAgo: 90 });
  const { closesAt } = await prisma.hearing.findUniqueOrThrow({ where: { id: hearingId } });
  const at = (offset: number) => new Date((closesAt?.getTime() ?? 0) + offset);
  const items = [-1, 0, 1].map((offset) => ({ ...incoming(hearingId), at: at(offset), elapsedMs: 0 }));
  const { rows } = await pool.query<{ late: boolean; received_at: Date }>(
    "SELECT late, received_at FROM receive_submissions($1::jsonb) ORDER BY place",
    [JSON.stringify(items)],
  );
  expect(rows.map(({ late }) => late)).toEqual([false, true, true]);
  expect(rows.map(({ received_at }) => received_at)).toEqual([-1, 0, 1].map(at));
});

for (const wrongBy of [-5 * MINUTE, 5 * MINUTE]) {
  test(`a web process whose clock is ${wrongBy / MINUTE} minutes wrong judges by the database's clock`, async () => {
    const script = `const Right = Date; globalThis.Date = class extends Right {
      constructor(...given) { given.length > 0 ? super(...given) : super(Right.now() + ${wrongBy}); }
      static now() { return Right.now() + ${wrongBy}; } };`;
    const settings = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}` };
    const site = await startSite({ worker: false, settings });
    try {
      for (const [closesIn, late] of [
        [2, false],
        [-2, true],
      ] as const) {
        const { hearingId, slug } = await connected(site.databaseUrl, () => hearing());
        await closeAround(site.databaseUrl, hearingId, closesIn);
        expect(await sendOne(`${site.url}${paths.submit(slug)}`)).toBe(303);
        const stored = await connected(site.databaseUrl, () =>
          database().submission.findMany({ where: { hearingId }, select: { late: true } }),
        );
        expect(stored, `${closesIn} minutes to the deadline`).toEqual([{ late }]);
      }
    } finally {
      await site.stop();
    }
  });
}
