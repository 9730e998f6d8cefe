import type { Transaction } from "#app/server/database.ts";

/** The draft's id of a strategy, held until the transaction ends: only one person at a time changes its order. */
export async function holdDraft(tx: Transaction, strategyId: string): Promise<string | null> {
  const [draft] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM strategy_version WHERE strategy_id = ${strategyId}::uuid AND kind = 'draft' FOR UPDATE`;
  return draft?.id ?? null;
}
