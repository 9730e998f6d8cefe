import { coalesce } from "#app/server/coalesce.ts";
import { pool } from "#app/server/database.ts";
import { type Claimed, leaseSeconds } from "./claim-due.ts";

/**
 * Marks a mail as under way, just before it is; false when it must not be: sending has been paused, the mail server wants
 * to be left alone, or another worker has taken it over. After a pause is committed this answers false.
 */
export const beginMail = coalesce<Pick<Claimed, "id" | "fence">, boolean>(
  async (items) => {
    const { rows } = await pool().query<{ id: string }>(
      "SELECT begin_mails($1::uuid[], $2::int[], $3) AS id",
      [items.map(({ id }) => id), items.map(({ fence }) => fence), leaseSeconds()],
    );
    const begun = new Set(rows.map(({ id }) => id));
    return items.map(({ id }) => begun.has(id));
  },
  { largest: 50, lanes: 1, gatherMs: 5 },
);
