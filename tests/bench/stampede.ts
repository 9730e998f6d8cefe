import autocannon from "autocannon";
import pg from "pg";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { paths } from "#app/shared/paths.ts";
import { now } from "#app/shared/time.ts";
import { hearing } from "#tests/support/situation.ts";
import { connected, withSite } from "./with-site.ts";

const WRITES_PER_SECOND = 60;
const READS_PER_SECOND = 200;

export type Stampede = {
  seconds: number;
  acknowledged: number;
  read: number;
  errors: number;
  lost: number;
  inTime: number;
  late: number;
  /** Who is owed word that the hearing has closed: the worker closes it under way, and whoever comes later is owed it at once. */
  owedClosing: number;
  slowestWrite99: number;
  slowestRead99: number;
};

/**
 * So many people write and read each second, for so long, with the deadline in the middle, while a worker does what it always does:
 * what became of it, in milliseconds.
 */
export const benchStampede = (seconds: number): Promise<Stampede> =>
  withSite(async ({ url, databaseUrl, startWorker }) => {
    const { slug, hearingId } = await connected(databaseUrl, () => hearing({ publishedDaysAgo: 70 }));
    await closeIn(databaseUrl, hearingId, seconds / 2);
    startWorker();
    let sent = 0;
    const fields = () => {
      sent += 1;
      const formToken = newFormToken(hearingId, now());
      const citizen = { name: `Borger ${sent}`, email: `borger-${sent}@post.example` };
      return new URLSearchParams({ ...citizen, body: `Nummer ${sent} mener noget.`, formToken }).toString();
    };
    const headers = { "Content-Type": "application/x-www-form-urlencoded", Origin: url };
    const many = { duration: seconds, timeout: 30 };
    const [writes, reads] = await Promise.all([
      autocannon({
        ...{ ...many, url: `${url}${paths.submit(slug)}`, connections: 64, overallRate: WRITES_PER_SECOND },
        requests: [{ method: "POST", headers, setupRequest: (request) => ({ ...request, body: fields() }) }],
      }),
      autocannon({
        ...{ ...many, url, connections: 64, overallRate: READS_PER_SECOND },
        requests: ["/", paths.hearing(slug), paths.submit(slug)].map((path) => ({ path })),
      }),
    ]);
    const stored = await count(databaseUrl);
    const errors = (one: autocannon.Result) => one.errors + one["4xx"] + one["5xx"];
    return {
      ...{ seconds, acknowledged: writes["3xx"], read: reads["2xx"], errors: errors(writes) + errors(reads) },
      lost: Math.max(0, writes["3xx"] - stored.all),
      ...{ inTime: stored.all - stored.late, late: stored.late, owedClosing: stored.owed },
      ...{ slowestWrite99: writes.latency.p99, slowestRead99: reads.latency.p99 },
    };
  });

/** Moves the deadline of a hearing that has been open for long enough to so many seconds from now, where no real one can be: in the middle of a day. */
async function closeIn(databaseUrl: string, hearingId: string, seconds: number): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    options: "-c session_replication_role=replica",
  });
  await client.connect();
  await client.query("ALTER TABLE hearing DROP CONSTRAINT hearing_closes_when_a_danish_day_ends");
  await client.query(
    "UPDATE hearing SET closes_at = clock_timestamp() + make_interval(secs => $2) WHERE id = $1",
    [hearingId, seconds],
  );
  await client.query("NOTIFY page_changed");
  await client.end();
}

async function count(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ all: number; late: number; owed: number }>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE late)::int AS late,
            (SELECT count(*)::int FROM follow_up WHERE milestone = 'closed') AS owed FROM submission`,
  );
  await client.end();
  return rows[0] ?? { all: 0, late: 0, owed: 0 };
}
