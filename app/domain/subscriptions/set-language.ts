import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import type { Locale } from "#app/shared/text/language.ts";

/** The language in which a subscriber gets their mails from now on. */
export function setLanguage(subscriberId: string, locale: Locale): Promise<Result<null>> {
  return transaction(async (tx) => {
    await tx.subscriber.updateMany({ where: { id: subscriberId }, data: { locale } });
    return ok(null);
  });
}
