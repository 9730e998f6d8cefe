import { database, pool } from "#app/server/database.ts";

/** Whether a hearing is on alert now: its form then asks for a proof of work. */
export async function findAlert(hearingId: string): Promise<{ beganAt: Date } | null> {
  const { rows } = await pool().query<{ beganAt: Date }>({
    name: "find_alert",
    text: `SELECT began_at AS "beganAt" FROM alert WHERE hearing_id = $1 AND ended_at IS NULL`,
    values: [hearingId],
  });
  return rows[0] ?? null;
}

export type AlertLine = {
  id: string;
  beganAt: Date;
  /** The official who began it; null when the clock did. */
  begunBy: string | null;
  reason: string;
  endedAt: Date | null;
  endedBy: string | null;
  endReason: string;
};

/** A hearing's alerts, the newest first, twenty at most. */
export const listAlerts = (hearingId: string) =>
  database().$queryRaw<AlertLine[]>`
    SELECT a.id, a.began_at AS "beganAt", b.name AS "begunBy", a.reason, a.ended_at AS "endedAt", e.name AS "endedBy", a.end_reason AS "endReason"
      FROM alert a LEFT JOIN staff b ON b.id = a.begun_by_id LEFT JOIN staff e ON e.id = a.ended_by_id
     WHERE a.hearing_id = ${hearingId}::uuid ORDER BY a.began_at DESC LIMIT 20`;

/** What the form has brought a hearing in the last ten minutes and in the last hour, and how much of it bears signs of a machine. */
export async function countIntake(hearingId: string) {
  const [row] = await database().$queryRaw<
    { minutes: number; minutesMarked: number; hour: number; hourMarked: number }[]
  >`
    SELECT count(*)::int AS hour, count(*) FILTER (WHERE t.marked)::int AS "hourMarked",
           count(*) FILTER (WHERE recent)::int AS minutes, count(*) FILTER (WHERE recent AND t.marked)::int AS "minutesMarked"
      FROM intake_trace t CROSS JOIN LATERAL (SELECT t.came_at > clock_timestamp() - interval '10 minutes' AS recent) r
     WHERE t.hearing_id = ${hearingId}::uuid AND t.came_at > clock_timestamp() - interval '1 hour'`;
  return row ?? { minutes: 0, minutesMarked: 0, hour: 0, hourMarked: 0 };
}
