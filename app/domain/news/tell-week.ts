import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { oweWeek } from "./owe-week.ts";

/** Owes the weekly mails, each week's once, however often it is called. Answers how many were owed. */
export function tellWeek(at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => ok(await oweWeek(tx, now)), at);
}
