import type { PoolClient } from "#app/server/database.ts";
import { frameOf } from "./frame-of.ts";
import { HOURS_TO_UNDO } from "./import.ts";
import { type ReadRow, readRow } from "./read-row.ts";

const AT_ONCE = 100;
type Found = NonNullable<Awaited<ReturnType<typeof frameOf>>>;
type Sender = { number: number; rows: ReadRow[]; body: string };
type Stored = { submissionId: string; participantId: string };

/** Stores the submissions of the next hundred senders, with their points; the last ones end the import. */
export async function storeSenders(client: PoolClient, importId: string): Promise<void> {
  const found = await frameOf(client, importId, "running");
  if (!found) return;
  if (found.concluded_at) {
    await client.query("UPDATE import SET state = 'unreadable', fault = 'concluded' WHERE id = $1", [
      importId,
    ]);
    return;
  }
  const senders = await sendersAfter(client, importId, found);
  const stored = await store(client, importId, found, senders);
  if (found.columns.points) await makePoints(client, found, senders, stored);
  await settleReceipts(client, found, [...stored.values()]);
  const done = Math.min(found.senders, found.done + AT_ONCE);
  await client.query(
    `UPDATE import SET done = $2, state = CASE WHEN $2 = senders THEN 'done' ELSE state END::import_state,
            finished_at = CASE WHEN $2 = senders THEN clock_timestamp() END WHERE id = $1`,
    [importId, done],
  );
  if (done < found.senders) return;
  // They are their senders' data, and stand in the submissions now.
  await client.query("DELETE FROM import_row WHERE import_id = $1", [importId]);
  await tellJournal(client, importId, found);
}

async function sendersAfter(client: PoolClient, importId: string, found: Found): Promise<Sender[]> {
  const { rows } = await client.query<{ position: number; cells: string[]; sender: number }>(
    `SELECT position, cells, sender FROM import_row WHERE import_id = $1 AND sender > $2 AND sender <= $3
      ORDER BY sender, position`,
    [importId, found.done, found.done + AT_ONCE],
  );
  const senders = new Map<number, ReadRow[]>();
  for (const { position, cells, sender } of rows) {
    const row = readRow(cells, position, found.columns, found.frame);
    if (typeof row === "string") throw new Error(`row ${position} was right and is now ${row}`);
    senders.set(sender, [...(senders.get(sender) ?? []), row]);
  }
  return [...senders].map(([number, own]) => ({
    ...{ number, rows: own },
    body: own.map(({ body }) => body).join("\n\n"),
  }));
}

async function store(client: PoolClient, importId: string, found: Found, senders: Sender[]) {
  const items = senders.map(({ number, rows: [first], body }) => ({
    hearingId: found.hearing_id,
    idempotencyKey: `import:${importId}:${number}`,
    name: first?.name,
    email: first?.email,
    address: first?.address,
    protectedAddress: false,
    locale: found.columns.locale,
    body,
    onBehalfOf: first?.organisation ? "association" : "self",
    organisation: first?.organisation,
    sectionIdentity: first?.section,
    channel: found.columns.channel,
    suspicions: [],
    registeredById: found.started_by_id,
    receivedAt: first?.receivedAt,
  }));
  const { rows } = await client.query<{
    outcome: string;
    key: string;
    submission_id: string;
    participant_id: string;
  }>("SELECT outcome, key, submission_id, participant_id FROM receive_submissions($1::jsonb)", [
    JSON.stringify(items),
  ]);
  const stored = new Map<number, Stored>();
  for (const { outcome, key, submission_id, participant_id } of rows) {
    if (outcome !== "stored" && outcome !== "already") throw new Error(`import stopped: ${outcome}`);
    stored.set(Number(key.split(":")[2]), { submissionId: submission_id, participantId: participant_id });
  }
  await client.query(
    `INSERT INTO imported_submission (submission_id, import_id, sender)
     SELECT s.id, $1, s.sender FROM unnest($2::uuid[], $3::int[]) s (id, sender) ON CONFLICT DO NOTHING`,
    [importId, [...stored.values()].map((one) => one.submissionId), [...stored.keys()]],
  );
  return stored;
}

/** Each row becomes a point of its sender's submission, with the theme and section it names. */
async function makePoints(client: PoolClient, found: Found, senders: Sender[], stored: Map<number, Stored>) {
  const points = senders.flatMap(({ number, rows }) => {
    let start = 0;
    return rows.map(({ body, section, theme }, index) => {
      const point = { start, end: start + body.length, number: index + 1, section, theme };
      start = point.end + 2;
      return { ...point, submission: stored.get(number)?.submissionId };
    });
  });
  const { rows: made } = await client.query<{ id: string; submission_id: string; number: number }>(
    `INSERT INTO point (submission_id, number, start, "end", kind, section_identity, created_by_id, created_at)
     SELECT p.submission, p.number, p.start, p."end", $2::point_kind, p.section, $3, clock_timestamp()
       FROM jsonb_to_recordset($1::jsonb) p (submission uuid, number int, start int, "end" int, section uuid)
     ON CONFLICT DO NOTHING RETURNING id, submission_id, number`,
    [JSON.stringify(points), found.columns.points, found.started_by_id],
  );
  const themeOf = new Map(points.map(({ submission, number, theme }) => [`${submission} ${number}`, theme]));
  const themes = made.flatMap(({ id, submission_id, number }) => {
    const name = themeOf.get(`${submission_id} ${number}`);
    return name ? [{ id, name }] : [];
  });
  if (themes.length === 0) return;
  await client.query(
    `INSERT INTO theme (hearing_id, name) SELECT DISTINCT $1::uuid, t.name FROM jsonb_to_recordset($2::jsonb) t (name text)
     ON CONFLICT DO NOTHING`,
    [found.hearing_id, JSON.stringify(themes)],
  );
  await client.query(
    `INSERT INTO "_PointToTheme" ("A", "B")
     SELECT t.id, coalesce(theme.merged_into_id, theme.id) FROM jsonb_to_recordset($2::jsonb) t (id uuid, name text)
       JOIN theme ON theme.hearing_id = $1 AND theme.name = t.name`,
    [found.hearing_id, JSON.stringify(themes)],
  );
}

/** Who had a receipt elsewhere is owed none; everything else waits until the import can no longer be undone. */
async function settleReceipts(client: PoolClient, found: Found, stored: Stored[]): Promise<void> {
  const participants = stored.map(({ participantId }) => participantId);
  if (found.columns.receipts === "had") {
    await client.query(
      `UPDATE follow_up SET state = 'resolved', resolution = 'elsewhere', resolution_reason = $2, resolved_by_id = $3,
              resolved_at = clock_timestamp()
        WHERE occasion_id = ANY ($1) AND milestone = 'receipt' AND state = 'owed'`,
      [stored.map(({ submissionId }) => submissionId), found.file_name, found.started_by_id],
    );
  }
  await client.query(
    `UPDATE follow_up SET due_at = greatest(due_at, clock_timestamp() + make_interval(hours => $2))
      WHERE participant_id = ANY ($1) AND state = 'owed' AND attempts = 0`,
    [participants, HOURS_TO_UNDO],
  );
}

async function tellJournal(client: PoolClient, importId: string, found: Found): Promise<void> {
  await client.query(
    `INSERT INTO journal_entry (chain, at, actor_kind, actor_id, deed, about_id, details)
     VALUES ($1, clock_timestamp(), 'staff', $2, 'import_done', $3, jsonb_build_object('senders', $4::int))`,
    [found.hearing_id, found.started_by_id, importId, found.senders],
  );
}
