import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { readLeaves } from "#app/domain/checkpoints/read-leaves.ts";
import { countNotShown } from "#app/domain/clearings/count-not-shown.ts";
import { notShownWords } from "#app/domain/clearings/passage-words.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { rootOf } from "#app/domain/submissions/receipt-tree.ts";
import { database, type Transaction } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import type { OnBehalfOf } from "#app/server/prisma/enums.ts";
import { absolute, paths } from "#app/shared/paths.ts";
import { dayOf, isoDay } from "#app/shared/time.ts";
import { listWhitePoints } from "./list-white-points.ts";
import type { Contents } from "./white-book.ts";

/**
 * What a white book of the hearing says now, without its foreword: released answers and published texts only. Null before
 * answers have been released.
 */
export async function findContents(
  hearingId: string,
  tx: Transaction = database(),
): Promise<Contents | null> {
  const hearing = await tx.hearing.findUnique({
    where: { id: hearingId },
    include: { strategy: { include: { department: true } } },
  });
  const release = await tx.release.findFirst({ where: { hearingId }, orderBy: { number: "asc" } });
  if (!hearing?.opensAt || !hearing.closesAt || !hearing.hearingVersionId || !release) return null;
  const parties = await tx.party.findMany({ where: { hearingId }, orderBy: { name: "asc" } });
  const all = await listAllSubmissions(hearingId, tx);
  const submissions = all.filter(({ replaced }) => !replaced);
  const [authority, sections] = await Promise.all([findAuthority(), listSections(hearing.hearingVersionId)]);
  const inCase = submissions.filter((one) => !one.setAside);
  const published = inCase.filter((one) => one.name !== null);
  const notShown = await countNotShown(hearingId, tx);
  const { leaves } = await readLeaves(hearingId, {}, tx);
  const texts = new Map(published.filter(({ erased }) => !erased).map((one) => [one.number, one.text ?? ""]));
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
    received: inCase.length,
    ...(all.length > submissions.length && { replaced: all.length - submissions.length }),
    ...(inCase.length < submissions.length && { setAside: submissions.length - inCase.length }),
    participants: new Set(inCase.flatMap((one) => [one.participantId, ...one.signatories])).size,
    late: inCase.filter((one) => one.late).length,
    days: daysOf(inCase),
    parties: parties.map(({ name, kind, submissionId }) => ({
      ...{ name, kind, answered: submissionId !== null },
    })),
    sections: sections.map(({ number, title }) => ({ number, title })),
    submissions: published.map(({ number, behalf, receivedAt, late, name, text, files, ...who }) => ({
      ...{ number, name: name ?? "", behalf, day: isoDay(dayOf(receivedAt)), late },
      text: text ?? "",
      ...(who.signatories.length > 0 && { signatories: who.signatories.length }),
      ...(who.attended !== null && { attended: who.attended }),
      ...(files.length > 0 && {
        attachments: files.map((file) => ({
          name: file.name,
          address: absolute(env().BASE_URL, paths.attachment(hearing.slug, number, file.position)),
        })),
      }),
    })),
    ...(await listWhitePoints(hearingId, sections, texts, tx)),
    coverage: {
      whole: inCase.filter((one) => one.covered === 100).length,
      holes: inCase.filter((one) => one.covered !== 100).map((one) => one.number),
    },
    ...(notShownWords(notShown).length > 0 && { notShown }),
    receipts: rootOf(leaves).toString("hex"),
    receiptCount: leaves.length,
  };
}

type Row = {
  number: number;
  participantId: string;
  signatories: string[];
  attended: number | null;
  behalf: OnBehalfOf;
  receivedAt: Date;
  late: boolean;
  covered: number | null;
  replaced: boolean;
  /** Its words are gone. */
  erased: boolean;
  setAside: boolean;
  /** Null when it is not published. */
  name: string | null;
  text: string | null;
  /** What everybody can have of what came with it. */
  files: { position: number; name: string }[];
};

/** Every submission by number; name, files and text only of those that are published. */
const listAllSubmissions = (hearingId: string, tx: Transaction) =>
  tx.$queryRaw<Row[]>`
    SELECT s.number, s.participant_id AS "participantId", s.on_behalf_of AS behalf, s.received_at AS "receivedAt", s.late,
           w.covered, t.name, t.text, s.erased_at IS NOT NULL AS erased,
           (q.state <> 'released') IS TRUE AS "setAside",
           EXISTS (SELECT FROM submission r WHERE r.replaces_id = s.id) AS replaced,
           ARRAY(SELECT g.participant_id FROM signatory g WHERE g.submission_id = s.id) AS signatories, n.attended,
           coalesce((SELECT jsonb_agg(jsonb_build_object('position', c.position, 'name', c.name) ORDER BY c.position)
                       FROM attachment_clearing c WHERE c.submission_id = t.submission_id AND c.published), '[]') AS files
      FROM submission s
      LEFT JOIN quarantine q ON q.submission_id = s.id
      LEFT JOIN minutes n ON n.submission_id = s.id
      LEFT JOIN working_text w ON w.submission_id = s.id
      LEFT JOIN public_text t ON t.submission_id = s.id AND t.clearance = 'published'
     WHERE s.hearing_id = ${hearingId}::uuid ORDER BY s.number`;

/** How many came on each Danish day on which something came. */
function daysOf(submissions: { receivedAt: Date }[]): { day: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { receivedAt } of submissions) {
    const day = isoDay(dayOf(receivedAt));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, count]) => ({ day, count }));
}
