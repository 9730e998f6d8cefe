import { groupSubmissions } from "#app/domain/letter-groups/group-submissions.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { pool } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import type { Site } from "#tests/support/server.ts";
import { hearing, must, PASSWORD, type Situation } from "#tests/support/situation.ts";
import { median, type Sized } from "./sized.ts";
import { connected, withSite } from "./with-site.ts";

const SIZES = { small: 600, large: 20_000 };
const POINTS = 5;
const ROUNDS = 15;
const SENTENCES = [
  "Der kører for mange biler på Møllebakken om morgenen, og børnene tør ikke cykle i skole.",
  "Vi foreslår en sti langs banen med lys om vinteren.",
  "Hvornår kommer den nye daginstitution, som byrådet lovede?",
  "Trafikstøjen ved Strandvejen er blevet værre år for år.",
  "Bevar skoven og engene, for de holder vandet tilbage, når det regner.",
];

/** Time to first byte of officials' pages, and how long a release takes, in a normal hearing and a very large one. */
export async function benchCasework(): Promise<Sized[]> {
  const small = await measured(SIZES.small);
  const large = await measured(SIZES.large);
  return small.map(({ what, unit, took }, index) => ({
    ...{ what, unit, small: took },
    large: large[index]?.took ?? 0,
  }));
}

type Measured = { what: string; unit: Sized["unit"]; took: number };

const measured = (submissions: number): Promise<Measured[]> =>
  withSite(async (site) => {
    const situation = await connected(site.databaseUrl, () => fillHearing(submissions));
    const cookie = await signIn(site, situation.owner.email);
    const id = situation.hearingId;
    const pages: Record<string, string> = {
      desk: paths.desk(),
      "list of points": paths.pointList(id),
      "my points": `${paths.pointList(id)}?whose=mine`,
      "points of a theme": `${paths.pointList(id)}?theme=${await connected(site.databaseUrl, themeOf)}`,
      "points overdue": `${paths.pointList(id)}?state=overdue`,
      "list of submissions": paths.casework(id),
      "list, from the middle": `${paths.casework(id)}?after=${submissions / 2}`,
      "list, with unanswered points": `${paths.casework(id)}?filter=unanswered`,
      "search for part of a word": `${paths.casework(id)}?words=st%C3%B8j`,
      "search for a misspelt word": `${paths.casework(id)}?words=daginstituton`,
      "one submission": paths.caseworkSubmission(id, 300),
      "form of a new answer": paths.newResponse(id),
      "like letters": paths.letterGroups(id),
      "what waits to be looked through": paths.clearings(id),
      "ledger of follow-ups": paths.followUps(id),
      "public page, not kept": `${paths.hearing(situation.slug)}?not=kept`,
      "public list, not kept": `${paths.submissions(situation.slug)}?not=kept`,
    };
    const taken: Measured[] = [];
    for (const [what, path] of Object.entries(pages))
      taken.push({ what, unit: "ms", took: await firstByte(site.url + path, cookie) });
    const begun = performance.now();
    await connected(site.databaseUrl, async () => {
      await answerAll(situation);
      must(await releaseAnswers(id, situation.owner));
    });
    const took = Math.round((performance.now() - begun) / 100) / 10;
    return [...taken, { what: "all answered, approved and released", unit: "s", took }];
  });

/** A closed hearing with so many submissions of five points each, found, compared and published. */
export async function fillHearing(submissions: number): Promise<Situation> {
  const made = await hearing({ publishedDaysAgo: 90 });
  for (let from = 0; from < submissions; from += 500) {
    const items = Array.from({ length: Math.min(500, submissions - from) }, (_, index) =>
      submission(made, from + index),
    );
    await pool().query("SELECT count(*) FROM receive_submissions($1::jsonb)", [JSON.stringify(items)]);
  }
  await pool().query(
    `INSERT INTO point (submission_id, number, start, "end", kind, created_by_id)
     SELECT s.id, n, (n - 1) * 20, n * 20, 'objection', $1 FROM submission s, generate_series(1, $2::int) n`,
    [made.owner.id, POINTS],
  );
  await pool().query(
    `WITH made AS (INSERT INTO theme (hearing_id, name) SELECT $1, 'Tema ' || n FROM generate_series(1, 40) n RETURNING id),
          numbered AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM made)
     INSERT INTO "_PointToTheme" ("A", "B") SELECT p.id, t.id FROM point p JOIN numbered t ON t.n = abs(hashtext(p.id::text)) % 40`,
    [made.hearingId],
  );
  await pool().query(
    "UPDATE point SET caseworker_id = $1, answer_by = current_date - 1 WHERE abs(hashtext(id::text)) % 50 = 0",
    [made.owner.id],
  );
  await pool().query(
    "INSERT INTO privacy_scan (submission_id, scanner, scanned_at) SELECT id, 1, now() FROM submission",
  );
  await pool().query(
    `INSERT INTO public_text (submission_id, clearance, text, name, cleared_by_id, cleared_at)
     SELECT id, 'published', body, 'Borger', $1, now() FROM submission`,
    [made.owner.id],
  );
  while ((await indexSubmissions()) + (await groupSubmissions()) > 0);
  await pool().query("UPDATE working_text SET covered = 100");
  await pool().query("UPDATE hearing SET closed_at = closes_at");
  await pool().query("ANALYZE");
  return made;
}

const submission = ({ hearingId }: Situation, index: number) => ({
  ...{ hearingId, idempotencyKey: `bench-${index}`, name: `Borger ${index}`, email: `b${index}@x.example` },
  ...{ channel: "web", locale: "da", protectedAddress: false },
  body: Array.from(
    { length: 12 },
    (_, sentence) =>
      `${SENTENCES[(index * 7 + sentence * sentence) % SENTENCES.length]} Det er sag ${index * 13 + sentence}.`,
  ).join(" "),
});

async function themeOf(): Promise<string> {
  const { rows } = await pool().query<{ id: string }>("SELECT id FROM theme ORDER BY name LIMIT 1");
  return rows[0]?.id ?? "";
}

async function answerAll({ hearingId, owner, other }: Situation): Promise<void> {
  await pool().query(
    `WITH made AS (
       INSERT INTO response (hearing_id, number, created_by_id) SELECT $1, n, $2 FROM generate_series(1, 300) n RETURNING id)
     INSERT INTO response_version (response_id, number, outcome, reason, author_id, approved_by_id, approved_at)
     SELECT id, 1, 'met', 'Stien bliver anlagt i 2027.', $2, $3, now() FROM made`,
    [hearingId, owner.id, other.id],
  );
  await pool().query(
    "UPDATE point p SET response_id = r.id FROM response r WHERE r.number = 1 + (abs(hashtext(p.id::text)) % 300)",
  );
}

async function signIn({ url }: Site, email: string): Promise<string> {
  const answer = await fetch(`${url}${paths.signIn()}`, {
    method: "POST",
    body: new URLSearchParams({ email, password: PASSWORD }),
    headers: { Origin: new URL(url).origin },
    redirect: "manual",
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Milliseconds until the answer begins: the middle of fifteen, after two to warm up. */
async function firstByte(url: string, cookie: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 2; round += 1) {
    const begun = performance.now();
    const answer = await fetch(url, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
    times.push(performance.now() - begun);
    await answer.text();
  }
  return Math.round(median(times.slice(2)) * 10) / 10;
}
