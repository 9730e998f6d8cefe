import { nameOf } from "#app/domain/staff/name-of.ts";
import { database } from "#app/server/database.ts";
import type { Obstacle } from "./retention.ts";

/** How far a hearing is with its packages and its erasure: what stands in the way, if anything does. */
export async function findRetention(hearingId: string) {
  const [conclusion, packages, erasures, rows] = await Promise.all([
    database().conclusion.findUnique({ where: { hearingId }, include: { rule: true } }),
    database().$queryRaw<PackageRow[]>`
      SELECT id, number, asked_at AS "askedAt", made_at AS "madeAt", size::float8 AS size, sha256, taken_at AS "takenAt",
             taken_by_id AS "takenById", filed_at AS "filedAt", filed_by_id AS "filedById", case_number AS "caseNumber",
             removed_at AS "removedAt", made_at IS NOT NULL AND is_outdated(p) AS outdated
        FROM journal_package p WHERE hearing_id = ${hearingId}::uuid ORDER BY number DESC`,
    database().erasure.findMany({
      where: { hearingId },
      orderBy: { askedAt: "desc" },
      include: { participant: { select: { name: true, submissions: { select: { number: true } } } } },
    }),
    database().$queryRaw<{ refusal: Obstacle | "hearing_erased" | "" }[]>`
      SELECT refusal_to_erase(${hearingId}::uuid) AS refusal`,
  ]);
  return {
    conclusion,
    packages: await Promise.all(
      packages.map(async (one) => ({
        ...one,
        takenBy: await nameOf(one.takenById),
        filedBy: await nameOf(one.filedById),
      })),
    ),
    erasures: await Promise.all(
      erasures
        .filter((one) => one.participant)
        .map(async ({ participant, ...one }) => ({
          ...one,
          name: participant?.name ?? "",
          numbers: participant?.submissions.map(({ number }) => number) ?? [],
          askedBy: await nameOf(one.askedById),
        })),
    ),
    erasedAt: erasures.find((one) => one.participantId === null)?.erasedAt ?? null,
    refusal: rows[0]?.refusal ?? "hearing_not_concluded",
  };
}

type PackageRow = {
  id: string;
  number: number;
  askedAt: Date;
  madeAt: Date | null;
  size: number | null;
  sha256: string | null;
  takenAt: Date | null;
  takenById: string | null;
  filedAt: Date | null;
  filedById: string | null;
  caseNumber: string;
  removedAt: Date | null;
  /** Whether something has happened since that belongs in it. */
  outdated: boolean;
};
