import { database } from "#app/server/database.ts";
import type { RetentionRule } from "./retention.ts";

/** The rules by which personal data of a concluded hearing is erased, the usual one first. */
export const listRetentionRules = (): Promise<(RetentionRule & { id: string })[]> =>
  database().retentionRule.findMany({ orderBy: [{ key: "asc" }] });
