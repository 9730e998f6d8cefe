import type { Transaction } from "#app/server/database.ts";

/** Any number that only text blocks use. */
const LOCK = 7_203_120;

/** Holds all text blocks until the transaction ends: two people cannot give two of them the same name at once. */
export async function holdTextBlocks(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)::text`;
}
