import { readFileSync } from "node:fs";
import pg from "pg";
import { oweEverybody } from "#app/domain/follow-ups/owe.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { database, transaction } from "#app/server/database.ts";
import { hearing, must } from "#tests/support/situation.ts";
import { MailCounter } from "./mail-counter.ts";
import type { Sized } from "./sized.ts";
import { connected, withSite } from "./with-site.ts";

/** How many are owed a mail, and how many of these mails are waited for. */
const QUEUES = { small: { owed: 1_000, sent: 1_000 }, large: { owed: 100_000, sent: 10_000 } };
const OWED = { small: 1_000, large: 10_000 };

/** What a large hearing costs: a worker's memory while it sends, and the deed that owes everybody a milestone. */
export async function benchSending(): Promise<Sized[]> {
  return [
    {
      what: "Most memory of a worker that sends all of 1,000 mails, and 10,000 of 100,000",
      unit: "MB",
      small: await memoryWith(QUEUES.small),
      large: await memoryWith(QUEUES.large),
    },
    {
      what: "Owing everybody a milestone, 1,000 and 10,000 participants",
      unit: "ms",
      small: await owing(OWED.small),
      large: await owing(OWED.large),
    },
  ];
}

const memoryWith = ({ owed, sent }: { owed: number; sent: number }): Promise<number> =>
  withSite(async ({ databaseUrl, startWorker }) => {
    const counter = new MailCounter();
    const url = await counter.listen();
    await connected(databaseUrl, () => fill(databaseUrl, owed));
    const worker = startWorker({ SMTP_URL: url });
    await counter.rateOf(sent);
    const highest = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${worker.pid}/status`, "utf8"))?.[1];
    await worker.stop();
    await counter.close();
    return Math.round(Number(highest) / 1024);
  });

const owing = (participants: number): Promise<number> =>
  withSite(({ databaseUrl }) =>
    connected(databaseUrl, async () => {
      const hearingId = await fill(databaseUrl, participants);
      const began = performance.now();
      await transaction((tx, at) => oweEverybody(tx, hearingId, "adopted", hearingId, at));
      return Math.round(performance.now() - began);
    }),
  );

/** A hearing whose participants are owed the news that it has closed: made at once, since nobody could send so many forms. */
export async function fill(databaseUrl: string, participants: number): Promise<string> {
  const { hearingId } = await hearing({ publishedDaysAgo: 90 });
  must(await closeHearing(hearingId));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `INSERT INTO participant (hearing_id, name, email)
     SELECT $1, 'Deltager ' || n, 'deltager-' || n || '@post-' || n % 9 || '.example' FROM generate_series(1, $2) n`,
    [hearingId, participants],
  );
  await client.end();
  await transaction((tx, at) => oweEverybody(tx, hearingId, "closed", hearingId, at));
  await database().$executeRaw`ANALYZE`;
  return hearingId;
}
