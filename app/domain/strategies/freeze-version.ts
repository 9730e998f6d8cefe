import type { Transaction } from "#app/server/database.ts";
import type { VersionKind } from "#app/server/prisma/enums.ts";

/** Copies a strategy's draft, as it stands, into a version that never changes; answers its id, or null without a draft. */
export async function freezeVersion(
  tx: Transaction,
  strategyId: string,
  kind: Exclude<VersionKind, "draft">,
  byId: string,
  at: Date,
): Promise<string | null> {
  await tx.$queryRaw`SELECT 1 FROM strategy_version WHERE strategy_id = ${strategyId}::uuid AND kind = 'draft' FOR UPDATE`;
  const draft = await tx.strategyVersion.findFirst({ where: { strategyId, kind: "draft" } });
  if (!draft) return null;
  const { _max } = await tx.strategyVersion.aggregate({ where: { strategyId }, _max: { number: true } });
  const version = await tx.strategyVersion.create({
    data: { strategyId, kind, number: (_max.number ?? 0) + 1, createdById: byId, createdAt: at },
  });
  await tx.$executeRaw`
    INSERT INTO section (version_id, identity, position, level, kind, title, body, body_html, summary)
    SELECT ${version.id}::uuid, identity, position, level, kind, title, body, body_html, summary
      FROM section WHERE version_id = ${draft.id}::uuid`;
  return version.id;
}
