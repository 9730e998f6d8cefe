import { database } from "#app/server/database.ts";
import { ITS_MAIL_RETURNED } from "./find-party.ts";

/** The open hearings with a party to invite by mail, or, in their last week, to remind; by the database's clock. */
export async function listDueInvitations(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT h.id FROM hearing h
     WHERE h.approved_at IS NOT NULL AND h.closed_at IS NULL AND h.opens_at <= clock_timestamp() AND h.closes_at > clock_timestamp()
       AND EXISTS (SELECT FROM party p WHERE p.hearing_id = h.id AND p.email <> ''
                      AND (p.invited_at IS NULL
                           OR (h.closes_at <= clock_timestamp() + interval '7 days' AND p.submission_id IS NULL AND p.reminded_at IS NULL
                               AND p.invited_at < h.closes_at - interval '7 days' AND NOT EXISTS (SELECT FROM notice n WHERE n.party_id = p.id AND ${ITS_MAIL_RETURNED}))))`;
  return rows.map(({ id }) => id);
}
