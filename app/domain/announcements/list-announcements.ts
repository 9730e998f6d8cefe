import { database } from "#app/server/database.ts";

/** What has been announced in a hearing, the newest first, with the hearing that renews it. */
export const listAnnouncements = (hearingId: string) =>
  database().announcement.findMany({
    where: { hearingId },
    orderBy: { announcedAt: "desc" },
    include: { renewedBy: { select: { slug: true, title: true } } },
  });

/** Hearings that another of the same strategy has followed, whose participants have not been told so, by the database's clock. */
export const listDueRenewals = () =>
  database().$queryRaw<{ hearingId: string; renewedById: string }[]>`
    SELECT h.id AS "hearingId", n.id AS "renewedById"
      FROM hearing h JOIN hearing n ON n.strategy_id = h.strategy_id AND n.id <> h.id AND n.opens_at > h.opens_at
     WHERE h.approved_at IS NOT NULL AND h.concluded_at IS NULL AND n.approved_at IS NOT NULL AND n.opens_at <= clock_timestamp()
       AND NOT EXISTS (SELECT FROM announcement a WHERE a.hearing_id = h.id AND a.renewed_by_id = n.id)`;
