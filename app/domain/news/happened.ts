/**
 * Everything public that has happened until $1 (until now, when that is null), read from the facts themselves: a hearing that has not been approved has
 * no news, and one whose approval is withdrawn has none any more. "Closing soon" is at eight o'clock seven days before the
 * last day, unless the deadline was moved after that.
 */
export const HAPPENED = `
  SELECT md5(f.kind || f.occasion_id::text)::uuid AS id, f.kind::news_kind AS kind, f.hearing_id, f.occasion_id, f.at
    FROM (
      SELECT 'announced' AS kind, id AS hearing_id, id AS occasion_id, approved_at AS at FROM hearing
      UNION ALL SELECT 'opened', id, id, opens_at FROM hearing
      UNION ALL SELECT 'closed', id, id, closes_at FROM hearing
      UNION ALL SELECT 'adopted', id, id, adopted_at FROM hearing
      UNION ALL SELECT 'concluded', id, id, concluded_at FROM hearing
      UNION ALL SELECT 'deadline_moved', hearing_id, id, moved_at FROM deadline_move
      UNION ALL SELECT 'decision', hearing_id, id, recorded_at FROM decision
      UNION ALL SELECT CASE WHEN corrects_id IS NULL THEN 'answers' ELSE 'correction' END, hearing_id, id, released_at
                  FROM release
      UNION ALL SELECT CASE kind WHEN 'renewal' THEN 'renewal' WHEN 'status' THEN 'status' ELSE 'announcement' END, hearing_id, id, announced_at
                  FROM announcement
      UNION ALL SELECT 'closing_soon', c.id, coalesce(m.id, c.id), soon.at
                  FROM hearing c
                  LEFT JOIN LATERAL (SELECT id, moved_at FROM deadline_move WHERE hearing_id = c.id
                                      ORDER BY to_at DESC LIMIT 1) m ON true
                  CROSS JOIN LATERAL (SELECT (((c.closes_at - interval '1 second') AT TIME ZONE 'Europe/Copenhagen')::date
                                              - 7 + time '08:00') AT TIME ZONE 'Europe/Copenhagen' AS at) soon
                 WHERE soon.at > coalesce(m.moved_at, c.opens_at)
    ) f JOIN hearing h ON h.id = f.hearing_id AND h.approved_at IS NOT NULL AND h.opens_at IS NOT NULL
   WHERE f.at <= coalesce($1::timestamptz, clock_timestamp())`;
