import pg from "pg";

const before = (column: string) =>
  `(${column} AT TIME ZONE 'Europe/Copenhagen' - make_interval(days => $2)) AT TIME ZONE 'Europe/Copenhagen'`;
const EARLIER = (column: string) => `${column} = ${before(column)}`;

/**
 * A journey cannot wait eight weeks for the database's clock: everything about a hearing is moved into the past by so many
 * Danish days instead, as if they had gone by; the deadline a little less, where that would be a Sunday or a holiday. What the database refuses to change is changed here, and only here.
 */
export async function letDaysPass(databaseUrl: string, slug: string, days: number): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    options: "-c session_replication_role=replica",
  });
  await client.connect();
  const moved = await client.query<{ id: string }>(
    `UPDATE hearing SET publish_on = publish_on - $2::int, ${["opens_at", "requested_at", "approved_at", "created_at"].map(EARLIER).join(", ")},
            closes_at = (SELECT greatest(${before("closes_at")}, earliest_closing(publish_on - $2::int, r.minimum_days))
                           FROM hearing_rule r WHERE r.id = rule_id)
      WHERE slug = $1 RETURNING id`,
    [slug, days],
  );
  const about = [moved.rows[0]?.id, days];
  await client.query(
    "UPDATE phase SET starts_on = starts_on - $2::int, ends_on = ends_on - $2::int WHERE hearing_id = $1",
    about,
  );
  await client.query(
    `UPDATE submission SET ${["received_at", "stored_at"].map(EARLIER).join(", ")} WHERE hearing_id = $1`,
    about,
  );
  await client.query("NOTIFY page_changed");
  await client.end();
}
