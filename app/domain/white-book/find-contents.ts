import { createHash } from "node:crypto";
import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { database, type Transaction } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import { absolute, paths } from "#app/shared/paths.ts";
import { dayOf, isoDay } from "#app/shared/time.ts";
import { listWhitePoints } from "./list-white-points.ts";
import type { Contents } from "./white-book.ts";

const included = {
  strategy: { include: { department: true } },
  parties: { orderBy: { name: "asc" } },
  releases: { orderBy: { number: "asc" }, take: 1 },
} as const;

/**
 * What a white book of the hearing says now, without its foreword: released answers and published texts only. Null before
 * answers have been released.
 */
export async function findContents(
  hearingId: string,
  tx: Transaction = database(),
): Promise<Contents | null> {
  const hearing = await tx.hearing.findUnique({ where: { id: hearingId }, include: included });
  const release = hearing?.releases[0];
  if (!hearing?.opensAt || !hearing.closesAt || !hearing.hearingVersionId || !release) return null;
  const [authority, sections, submissions] = await Promise.all([
    findAuthority(),
    listSections(hearing.hearingVersionId),
    listAllSubmissions(hearingId, tx),
  ]);
  const published = submissions.flatMap(({ publicText, ...one }) =>
    publicText?.clearance === "published" ? [{ ...one, publicText }] : [],
  );
  const texts = new Map(published.map((one) => [one.number, one.publicText.text]));
  return {
    hearing: {
      title: hearing.title,
      authority: authority.name,
      department: hearing.strategy.department.name,
      address: absolute(env().BASE_URL, paths.answers(hearing.slug)),
      opensAt: hearing.opensAt.toISOString(),
      closesAt: hearing.closesAt.toISOString(),
      releasedAt: release.releasedAt.toISOString(),
    },
    foreword: "",
    received: submissions.length,
    participants: new Set(submissions.map((one) => one.participantId)).size,
    late: submissions.filter((one) => one.late).length,
    days: daysOf(submissions),
    parties: hearing.parties.map(({ name, kind, submissionId }) => ({
      ...{ name, kind, answered: submissionId !== null },
    })),
    sections: sections.map(({ number, title }) => ({ number, title })),
    submissions: published.map(({ number, onBehalfOf, receivedAt, late, publicText }) => ({
      ...{ number, name: publicText.name, behalf: onBehalfOf, day: isoDay(dayOf(receivedAt)), late },
      text: publicText.text,
    })),
    ...(await listWhitePoints(hearingId, sections, texts, tx)),
    coverage: {
      whole: submissions.filter((one) => one.workingText?.covered === 100).length,
      holes: submissions.filter((one) => one.workingText?.covered !== 100).map((one) => one.number),
    },
    receipts: fingerprintOf(submissions),
  };
}

const listAllSubmissions = (hearingId: string, tx: Transaction) =>
  tx.submission.findMany({
    where: { hearingId },
    orderBy: { number: "asc" },
    select: {
      ...{ number: true, participantId: true, onBehalfOf: true, receivedAt: true, late: true },
      ...{ fingerprint: true, nonce: true },
      workingText: { select: { covered: true } },
      publicText: { select: { clearance: true, name: true, text: true } },
    },
  });

/** How many came on each Danish day on which something came. */
function daysOf(submissions: { receivedAt: Date }[]): { day: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { receivedAt } of submissions) {
    const day = isoDay(dayOf(receivedAt));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, count]) => ({ day, count }));
}

function fingerprintOf(submissions: { fingerprint: string; nonce: string }[]): string {
  const hash = createHash("sha256");
  for (const { fingerprint, nonce } of submissions) hash.update(`${fingerprint}${nonce}\n`);
  return hash.digest("hex");
}
