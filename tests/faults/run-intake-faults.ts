import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { verify } from "#app/commands/verify/verifier.ts";
import { paths } from "#app/shared/paths.ts";
import { connected } from "#tests/bench/with-site.ts";
import { type Site, startSite } from "#tests/support/server.ts";
import { hearing } from "#tests/support/situation.ts";
import { type Acknowledged, writeUntil } from "./citizen.ts";
import { type MortalPostgres, startMortalPostgres } from "./killed-postgres.ts";
import { Random } from "./random.ts";
import type { Found } from "./run-faults.ts";

type Wanted = { clients: number; kills: number; seed: number };

/**
 * People write while web, worker and Postgres are killed, each so many times, in an order by the seed. Then everything that
 * was acknowledged must be there, once, with its receipt owed and a fingerprint that is right.
 */
export async function runIntakeFaults({ clients, kills, seed }: Wanted): Promise<Found> {
  const postgres = await startMortalPostgres();
  try {
    const site = await startSite({
      template: postgres.template,
      worker: false,
      settings: { LOG_LEVEL: "silent" },
    });
    try {
      const { slug } = await connected(site.databaseUrl, () => hearing());
      const answers = new Map<number, number>();
      const kept: Acknowledged[] = [];
      let over = false;
      const url = `${site.url}${paths.submit(slug)}`;
      const writing = Array.from({ length: clients }, (_, index) =>
        writeUntil(() => over, url, `borger-${index}`, answers, kept),
      );
      const random = new Random(seed);
      const more = async () => {
        const enough = kept.length + clients + random.below(clients);
        while (kept.length < enough) await pause(20);
      };
      await killAround(site, postgres, kills, random, more);
      over = true;
      await Promise.all(writing);
      return await judge(site.databaseUrl, kept, answers, kills);
    } finally {
      await site.stop();
    }
  } finally {
    postgres.close();
  }
}

/** Kills one after the other, each when some more have been acknowledged since the last. */
async function killAround(
  site: Site,
  postgres: MortalPostgres,
  kills: number,
  random: Random,
  more: () => Promise<void>,
): Promise<void> {
  let { web } = site;
  let worker = site.startWorker();
  const left = (["web", "worker", "postgres"] as const).flatMap((one) => Array<typeof one>(kills).fill(one));
  while (left.length > 0) {
    await more();
    const [victim] = left.splice(random.below(left.length), 1);
    if (victim === "web") {
      await web.kill();
      web = site.startWeb();
    } else if (victim === "worker") {
      await worker.kill();
      worker = site.startWorker();
    } else {
      postgres.kill();
      await postgres.revive();
    }
  }
  await more();
}

/** These people write faster than people do: what comes after so many from one network is set aside, and owed a receipt only once it is let out. */
type Row = { body: string; number: number; owed: number; setAside: boolean };

async function judge(
  databaseUrl: string,
  kept: Acknowledged[],
  answers: Map<number, number>,
  kills: number,
): Promise<Found> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(
    `SELECT s.body, s.number, (SELECT count(*)::int FROM follow_up f WHERE f.occasion_id = s.id AND f.milestone = 'receipt') AS owed,
            EXISTS (SELECT FROM quarantine q WHERE q.submission_id = s.id) AS "setAside"
       FROM submission s ORDER BY s.number`,
  );
  const { faults } = await verify(client);
  await client.end();
  const times = (mark: string) => rows.filter(({ body }) => body === `Det er ${mark}, der skriver.`).length;
  return {
    breaches: {
      "acknowledged and lost": kept.filter(({ mark }) => times(mark) === 0).length,
      "stored more than once": rows.length - new Set(rows.map(({ body }) => body)).size,
      "without exactly one receipt owed": rows.filter(({ owed, setAside }) => owed !== (setAside ? 0 : 1))
        .length,
      "numbers with a gap": rows.filter(({ number }, index) => number !== index + 1).length,
      "receipts acknowledged twice": kept.length - new Set(kept.map(({ receipt }) => receipt)).size,
      "faults that `npm run verify` finds": faults.length,
      "answered neither with thanks nor 503": [...answers]
        .filter(([status]) => status !== 503)
        .reduce((sum, [, count]) => sum + count, 0),
    },
    seen: {
      acknowledged: kept.length,
      stored: rows.length,
      "set aside": rows.filter(({ setAside }) => setAside).length,
      "sent more than once": kept.filter(({ tries }) => tries > 1).length,
      "kills of each of web, worker and Postgres": kills,
    },
    met: Object.fromEntries([...answers].map(([status, count]) => [`answered ${status}`, count])),
  };
}
