import { pooledTransaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { oweNews } from "./owe-news.ts";

/**
 * Sees what has happened in public since it was last called, and owes it to whoever subscribed before it happened: a mail
 * at once, or a place in the next weekly one. Once for each subscriber and happening, however often and by however many
 * workers it is called. Answers how many mails were owed.
 */
export async function tellNews(at: Date | null = null): Promise<Result<number>> {
  return ok(await pooledTransaction((client) => oweNews(client, at)));
}
