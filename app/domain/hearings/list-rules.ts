import { database } from "#app/server/database.ts";

/** The legal bases a hearing may rest on, the strictest first. */
export const listRules = () =>
  database().hearingRule.findMany({ orderBy: [{ minimumDays: "desc" }, { name: "asc" }] });
