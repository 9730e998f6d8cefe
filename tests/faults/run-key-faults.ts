import http from "node:http";
import pg from "pg";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { paths } from "#app/shared/paths.ts";
import { now } from "#app/shared/time.ts";
import { connected } from "#tests/bench/with-site.ts";
import { startSite } from "#tests/support/server.ts";
import { hearing } from "#tests/support/situation.ts";
import { type KeySends, sendOneForm, WAYS } from "./key-sends.ts";
import { Random } from "./random.ts";
import type { Found } from "./run-faults.ts";

const AT_ONCE = 24;
type Wanted = { keys: number; seed: number };

/**
 * Sends so many forms, each several times with the one key it carries, by a seed: clicked twice, gone back to, reloaded, sent again when the
 * answer was lost, and with another text. Each must be stored once and answered with one receipt; another text must be explained.
 */
export async function runKeyFaults({ keys, seed }: Wanted): Promise<Found> {
  const site = await startSite({ worker: false, settings: { LOG_LEVEL: "silent" } });
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE * 5 });
  try {
    const { slug, hearingId } = await connected(site.databaseUrl, () => hearing());
    const random = new Random(seed);
    const url = `${site.url}${paths.submit(slug)}`;
    const sends: KeySends[] = [];
    let next = 0;
    const lane = async () => {
      while (next < keys) {
        const name = `borger-${next++}`;
        const form = { name, formToken: newFormToken(hearingId, now()) };
        sends.push(await sendOneForm(url, agent, form, random));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return judge(sends, await storedIn(site.databaseUrl));
  } finally {
    agent.destroy();
    await site.stop();
  }
}

type Row = { name: string; body: string; receipts: number };

async function storedIn(databaseUrl: string): Promise<Map<string, Row[]>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(
    `SELECT p.name, s.body, (SELECT count(*)::int FROM journal_entry j WHERE j.about_id = s.id AND j.deed = 'submission_received') AS receipts
       FROM submission s JOIN participant p ON p.id = s.participant_id`,
  );
  await client.end();
  const byName = new Map<string, Row[]>();
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
  return byName;
}

function judge(sends: KeySends[], stored: Map<string, Row[]>): Found {
  const count = (holds: (one: KeySends) => boolean) => sends.filter(holds).length;
  const answers = sends.flatMap((one) => one.answers);
  const thanked = ({ answers: all }: KeySends) => all.filter(({ status }) => status === 303);
  const refused = ({ answers: all }: KeySends) => all.filter(({ status }) => status === 409);
  const statuses = [...new Set(answers.map(({ status }) => status))].sort((a, b) => a - b);
  return {
    breaches: {
      "keys without a row": count(({ name }) => !stored.has(name)),
      "keys with more than one row": count(({ name }) => (stored.get(name)?.length ?? 0) > 1),
      "rows that the journal does not know once": [...stored.values()]
        .flat()
        .filter(({ receipts }) => receipts !== 1).length,
      "keys with more than one receipt": count(
        (one) => new Set(thanked(one).map(({ location }) => location)).size > 1,
      ),
      "same text not thanked for": count((one) => one.said.length === 1 && refused(one).length > 0),
      "other text thanked for": count((one) => one.said.length > 1 && refused(one).length === 0),
      "refused without an explanation": count((one) =>
        refused(one).some(({ body }) => !body.includes("allerede sendt og har fået nummer")),
      ),
      "refused without what was typed": count((one) =>
        refused(one).some(({ body }) => !one.said.some((text) => body.includes(text))),
      ),
      "answered otherwise, or not at all": count((one) =>
        one.answers.some(
          ({ status }) => ![303, 409].includes(status) && !(status === 0 && one.way === "lost answer"),
        ),
      ),
    },
    seen: {
      keys: sends.length,
      sends: answers.length,
      rows: [...stored.values()].flat().length,
      ...Object.fromEntries(WAYS.map((way) => [`forms: ${way}`, count((one) => one.way === way)])),
    },
    met: Object.fromEntries(
      statuses.map((status) => [
        status === 0 ? "answer lost" : `answered ${status}`,
        answers.filter((one) => one.status === status).length,
      ]),
    ),
  };
}
