import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { paths } from "#app/shared/paths.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import { connected } from "#tests/bench/with-site.ts";
import { startSite } from "#tests/support/server.ts";
import { hearing } from "#tests/support/situation.ts";
import { Random } from "./random.ts";
import type { Found } from "./run-faults.ts";
import { BOTS, PEOPLE, type Person, postAsBot, sendAsPerson, type Target } from "./senders.ts";

const AT_ONCE = 24;
type Wanted = { bots: number; people: number; seed: number };

/** Of twenty people, so many are of each kind. */
const TWENTY: Person[] = PEOPLE.flatMap((kind) =>
  Array<Person>(
    { "at home": 11, "in an office": 4, "with a campaign's letter": 2 }[kind as string] ?? 1,
  ).fill(kind),
);

/**
 * Machines of seven kinds post to a hearing as fast as it answers, and people of six kinds send among them, by a seed. Everybody must be
 * kept in time, and of a hundred people at most one may be set aside.
 */
export async function runBotFaults({ bots, people, seed }: Wanted): Promise<Found> {
  const site = await startSite({ settings: { LOG_LEVEL: "silent", TRUST_PROXY: "1" } });
  try {
    const { slug, hearingId } = await connected(site.databaseUrl, () => hearing());
    const target: Target = {
      url: `${site.url}${paths.submit(slug)}`,
      hearingId,
      random: new Random(seed),
      askedSince: null,
    };
    const statuses = await sendAll(target, bots, people);
    return judge(await read(site.databaseUrl), statuses, people);
  } finally {
    await site.stop();
  }
}

type Statuses = { bots: Map<number, number>; people: Map<number, number> };

async function sendAll(target: Target, bots: number, people: number): Promise<Statuses> {
  const counted: Statuses = { bots: new Map(), people: new Map() };
  const count = (of: keyof Statuses) => (status: number) => {
    counted[of].set(status, (counted[of].get(status) ?? 0) + 1);
  };
  const replayed = newFormToken(target.hearingId, addSeconds(now(), -60));
  const sending: Promise<void>[] = [];
  let [bot, person] = [0, 0];
  const lane = async () => {
    while (bot < bots) {
      const index = bot++;
      if (person < people && index >= (person * bots) / people) {
        const kind = TWENTY[person % TWENTY.length] ?? "at home";
        sending.push(
          sendAsPerson(target, kind, person++)
            .catch(() => 0)
            .then(count("people")),
        );
      }
      const kind = target.random.pick(BOTS);
      count("bots")(await postAsBot(target, kind, index, replayed).catch(() => 0));
    }
  };
  const looking = setInterval(() => {
    seesTask(target.url).then((asked) => {
      if (asked) target.askedSince ??= now();
    });
  }, 1_000);
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  clearInterval(looking);
  await Promise.all(sending);
  await pause(1_000);
  return counted;
}

/** Whether the form asks for a proof now. */
const seesTask = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (answer) => (await answer.text()).includes("data-challenge"),
    () => false,
  );

type Row = { name: string; late: boolean; marked: boolean; set_aside: boolean; before_alert: number };

async function read(databaseUrl: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(
    `SELECT p.name, s.late, s.suspicions <> '{}' AS marked, q.submission_id IS NOT NULL AS set_aside,
            (SELECT count(*)::int FROM submission o WHERE o.stored_at < (SELECT min(began_at) FROM alert)) AS before_alert
       FROM submission s JOIN participant p ON p.id = s.participant_id LEFT JOIN quarantine q ON q.submission_id = s.id`,
  );
  await client.end();
  return rows;
}

function judge(rows: Row[], { bots, people }: Statuses, wanted: number): Found {
  const of = (beginning: string) => rows.filter(({ name }) => name.startsWith(beginning));
  const aside = (some: Row[]) => some.filter((row) => row.set_aside).length;
  const behind = (some: Row[]) => some.filter((row) => row.marked && !row.set_aside).length;
  const persons = of("menneske ");
  const odd = (counted: Map<number, number>, usual: number[]) =>
    [...counted].reduce((sum, [status, many]) => sum + (usual.includes(status) ? 0 : many), 0);
  const sums = (whose: string, kinds: readonly string[]) =>
    Object.fromEntries(
      kinds.flatMap((kind) => {
        const some = of(`${whose} ${kind} `);
        return [
          [`${whose} ${kind}: stored`, some.length],
          [`${whose} ${kind}: after the others`, behind(some)],
          [`${whose} ${kind}: set aside`, aside(some)],
        ];
      }),
    );
  return {
    breaches: {
      "people not kept": wanted - persons.length,
      "people late": persons.filter(({ late }) => late).length,
      "people set aside beyond one of a hundred": Math.max(0, aside(persons) - Math.floor(wanted / 100)),
      "people not thanked": odd(people, [303]),
      "machines answered otherwise than with thanks or 409": odd(bots, [303, 409]),
    },
    seen: {
      people: persons.length,
      "people after the others": behind(persons),
      "people set aside": aside(persons),
      "machines' posts": [...bots.values()].reduce((sum, many) => sum + many, 0),
      "machines stored": of("bot ").length,
      "machines after the others": behind(of("bot ")),
      "machines set aside": aside(of("bot ")),
      "stored before the alert began": rows[0]?.before_alert ?? 0,
      ...sums("menneske", PEOPLE),
      ...sums("bot", BOTS),
    },
    met: Object.fromEntries([...bots].map(([status, many]) => [`machines answered ${status}`, many])),
  };
}
