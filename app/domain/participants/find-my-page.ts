import { originalIsGiven } from "#app/domain/attachments/clearing.ts";
import { findCheckpoint } from "#app/domain/checkpoints/find-checkpoint.ts";
import { stageOf } from "#app/domain/hearings/hearing.ts";
import { namedInOrder, viewOfNamed } from "#app/domain/signatories/named-signatory.ts";
import { isOwnWish } from "#app/domain/submissions/own-wish.ts";
import { grouped, isConfirmed } from "#app/domain/submissions/submission.ts";
import { database, databaseNow } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";

const submission = {
  attachments: {
    orderBy: { position: "asc" },
    include: { reading: { select: { readAt: true, scan: true, cameScan: true } }, redaction: true },
  },
  contributions: { orderBy: { position: "asc" } },
  representation: true,
  publicText: true,
  replacedBy: { select: { number: true } },
  _count: { select: { signatories: true } },
  namedSignatories: namedInOrder,
  points: {
    where: { released: { some: {} } },
    orderBy: { start: "asc" },
    include: {
      themes: { select: { name: true } },
      released: {
        orderBy: { release: { number: "desc" } },
        take: 1,
        include: { responseVersion: true },
      },
      response: { include: { departures: { include: { decision: true } } } },
    },
  },
} satisfies Prisma.SubmissionInclude;

const included = {
  hearing: { include: { _count: { select: { releases: true, decisions: true, whiteBooks: true } } } },
  submissions: { include: submission },
  signed: { include: { submission: { include: submission } } },
  addressChanges: {
    where: { confirmedAt: null },
    include: { notices: { where: { kind: "address_confirm" }, select: { failedAt: true } } },
  },
  followUps: {
    where: { OR: [{ state: { in: ["sent", "resolved"] } }, { keptMails: { some: {} } }] },
    orderBy: { owedAt: "asc" },
    include: { keptMails: { orderBy: { attempt: "desc" }, take: 1 } },
  },
} satisfies Prisma.ParticipantInclude;

/** A participant's own page: their submissions with the answers that have been released, and what they have been told. */
export async function findMyPage(link: { id: string; linkEpoch: number }) {
  const row = await database().participant.findFirst({ where: link, include: included });
  if (!row) return null;
  const now = await databaseNow();
  const worked = await database().point.findFirst({
    where: { submission: { hearingId: row.hearingId } },
    select: { id: true },
  });
  const points = worked ? 1 : 0;
  const { releases, decisions } = row.hearing._count;
  const checkpoint = await findCheckpoint(row.hearingId);
  const ownAndSigned = [...row.submissions, ...row.signed.map((one) => one.submission)].sort(
    (a, b) => a.number - b.number,
  );
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    address: row.address ?? "",
    locale: row.locale,
    protectedAddress: row.protectedAddress,
    /** The address they have asked for, and whether the mail to it came back. */
    /** When everything about them was erased; null while it is kept. */
    erasedAt: row.erasedAt,
    newAddress: row.addressChanges[0]
      ? {
          email: row.addressChanges[0].email,
          returned: row.addressChanges[0].notices.some(({ failedAt }) => failedAt !== null),
        }
      : null,
    confirmed: row.submissions.every((submission) => isConfirmed(submission, row)),
    hearing: {
      id: row.hearingId,
      slug: row.hearing.slug,
      title: row.hearing.title,
      contact: { phone: row.hearing.contactPhone, email: row.hearing.contactEmail },
      closesAt: row.hearing.closesAt,
      namesShown: row.hearing.namesShown,
      /** When all this was so, by the database's clock. */
      asOf: now,
      hearingVersionId: row.hearing.hearingVersionId,
      stage: stageOf(row.hearing, { points, releases, decisions }, now),
      decisions,
      /** Whether a white book states the receipts that it counts. */
      counted: row.hearing._count.whiteBooks > 0,
      /** The receipts that the newest checkpoint covers: from number 1 to this one. */
      covered: checkpoint?.size ?? 0,
      adopted: row.hearing.adoptedAt !== null,
    },
    submissions: ownAndSigned.map((submission) => ({
      id: submission.id,
      /** Another sent it, and they signed it. */
      signed: submission.participantId !== row.id,
      number: submission.number,
      body: submission.body,
      receivedAt: submission.receivedAt,
      late: submission.late,
      onBehalfOf: submission.onBehalfOf,
      organisation: submission.organisation,
      capacity: submission.representation?.capacity ?? "",
      sectionIdentity: submission.sectionIdentity,
      contributions: submission.contributions,
      /** Which of these it takes the place of, and by which it was replaced. */
      replaces: ownAndSigned.find((one) => one.id === submission.replacesId)?.number ?? null,
      replacedBy: submission.replacedBy?.number ?? null,
      signatories: submission._count.signatories,
      /** Whom they have named as signing with them; the others need not know. */
      named: submission.participantId === row.id ? submission.namedSignatories.map(viewOfNamed) : [],
      clearance: submission.publicText?.clearance ?? null,
      /** Its own participant has asked that nobody sees it. */
      ownWish: isOwnWish(submission.publicText),
      reason: submission.publicText?.reason ?? "",
      attachments: submission.attachments.map(({ position, name, size, sha256, ...scanned }) => ({
        ...{ position, name, size },
        fingerprint: grouped(sha256),
        given: originalIsGiven(scanned),
      })),
      points: submission.points.flatMap((point) => {
        const said = point.released[0]?.responseVersion;
        if (!said) return [];
        return [
          {
            number: point.number,
            ...{ start: point.start, end: point.end },
            text: submission.body.slice(point.start, point.end),
            sectionIdentity: point.sectionIdentity,
            themes: point.themes.map((theme) => theme.name),
            outcome: said.outcome,
            reason: said.reason,
            correction: said.correction,
            departures: (point.response?.departures ?? []).map(({ decision, outcome, reason }) => ({
              body: decision.body,
              outcome,
              reason,
            })),
          },
        ];
      }),
    })),
    told: row.followUps.map(({ id, milestone, sentAt, resolvedAt, keptMails }) => ({
      id,
      milestone,
      at: sentAt ?? resolvedAt,
      mail: keptMails[0] ?? null,
    })),
  };
}
