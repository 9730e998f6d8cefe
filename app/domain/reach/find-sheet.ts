import { database, databaseNow } from "#app/server/database.ts";
import { listDistricts } from "./list-districts.ts";
import { readSheetToken } from "./sheet.ts";

/** Where a sheet of background questions stands: it can be answered (with these districts), it has been, or the hearing does not ask any more. */
export type Sheet = {
  hearing: { id: string; slug: string; title: string };
  state: "open" | "used" | "over";
  districts: string[];
};

/** The sheet that a token gives the right to; null when the token was not made here. */
export async function findSheet(token: string): Promise<Sheet | null> {
  const sheet = readSheetToken(token);
  if (!sheet) return null;
  const [now, hearing, used, districts] = await Promise.all([
    databaseNow(),
    database().hearing.findUnique({ where: { id: sheet.hearingId } }),
    database().usedSheet.count({ where: { digest: sheet.digest } }),
    listDistricts(),
  ]);
  if (!hearing) return null;
  const { id, slug, title } = hearing;
  const open = hearing.asksBackground && hearing.closesAt && hearing.closesAt > now;
  return { hearing: { id, slug, title }, state: used > 0 ? "used" : open ? "open" : "over", districts };
}
