import { database } from "#app/server/database.ts";
import type { Locale } from "#app/shared/text/language.ts";
import type { Pace } from "./subscription.ts";

/** A subscription as its subscriber sees it; neither hearing nor topic: everything. */
export type SubscriptionLine = {
  id: string;
  hearing: { title: string; slug: string } | null;
  topic: string | null;
  pace: Pace;
  confirmed: boolean;
};

/** A subscriber with what they asked for, oldest first; null when they have been erased. A hearing that is not public any more has no name. */
export async function findSubscriber(id: string) {
  const row = await database().subscriber.findUnique({
    where: { id },
    include: {
      subscriptions: { include: { hearing: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
  });
  if (!row) return null;
  const locale: Locale = row.locale === "en" ? "en" : "da";
  const subscriptions = row.subscriptions.flatMap(({ hearing, ...one }): SubscriptionLine[] =>
    hearing && !hearing.approvedAt
      ? []
      : [
          {
            id: one.id,
            hearing: hearing && { title: hearing.title, slug: hearing.slug },
            topic: one.topic,
            pace: one.pace,
            confirmed: one.confirmedAt !== null,
          },
        ],
  );
  return { id: row.id, email: row.email, locale, subscriptions };
}
