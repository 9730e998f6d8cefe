import { database, databaseNow } from "#app/server/database.ts";
import { dayFromColumn } from "#app/shared/time.ts";
import { isDigestDueAt } from "./news.ts";

/** Whether this week's weekly mails have not been owed yet, by the database's clock. */
export async function isDigestDue(): Promise<boolean> {
  const last = await database().digestRound.findFirst({ orderBy: { week: "desc" } });
  return isDigestDueAt(await databaseNow(), last && dayFromColumn(last.week));
}
