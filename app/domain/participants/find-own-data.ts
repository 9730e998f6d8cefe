import { namedInOrder, viewOfNamed } from "#app/domain/signatories/named-signatory.ts";
import { isOwnWish } from "#app/domain/submissions/own-wish.ts";
import { database } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import type { OwnData, OwnSubmission } from "./own-data.ts";

const submission = {
  publicText: true,
  representation: true,
  replaces: { select: { number: true } },
  _count: { select: { signatories: true } },
  namedSignatories: namedInOrder,
  contributions: { orderBy: { position: "asc" } },
  attachments: { orderBy: { position: "asc" }, include: { reading: true, redaction: true } },
  clearings: { orderBy: { clearedAt: "asc" } },
  points: {
    where: { released: { some: {} } },
    orderBy: { start: "asc" },
    include: {
      released: {
        orderBy: { release: { number: "desc" } },
        take: 1,
        include: { responseVersion: true },
      },
    },
  },
} satisfies Prisma.SubmissionInclude;

const included = {
  hearing: { select: { id: true, title: true, slug: true } },
  submissions: { orderBy: { number: "asc" }, include: submission },
  signed: { include: { submission: { select: { number: true, body: true } } } },
  followUps: { orderBy: { owedAt: "asc" }, include: { keptMails: { orderBy: { attempt: "asc" } } } },
  printed: {
    include: {
      printJob: { select: { number: true, madeAt: true } },
      followUps: { orderBy: { position: "asc" } },
    },
  },
  inboundMails: { orderBy: { receivedAt: "asc" } },
  addressChanges: { orderBy: { askedAt: "asc" } },
} satisfies Prisma.ParticipantInclude;
type Row = Prisma.ParticipantGetPayload<{ include: typeof included }>;

/**
 * Everything that is kept about a participant, for themselves: nothing of anybody else, and no answer before it has been released.
 * Null when there is no such participant.
 */
export async function findOwnData(participantId: string): Promise<OwnData | null> {
  const row = await database().participant.findUnique({ where: { id: participantId }, include: included });
  if (!row) return null;
  const about = new Map<string, string>([
    [row.id, "you"],
    ...row.submissions.map(({ id, number }): [string, string] => [id, `submission ${number}`]),
    ...row.followUps.map(({ id, milestone }): [string, string] => [id, `follow-up ${milestone}`]),
    ...row.inboundMails.map(({ id }): [string, string] => [id, "mail from you"]),
  ]);
  const [entries, drafts] = await Promise.all([
    database().journalEntry.findMany({
      where: { chain: row.hearingId, aboutId: { in: [...about.keys()] } },
      orderBy: { number: "asc" },
    }),
    // Whoever has confirmed an address may read what was kept under it.
    row.email && row.confirmedAt
      ? database().draft.findMany({ where: { hearingId: row.hearingId, email: row.email } })
      : [],
  ]);
  return {
    ...ofParticipant(row),
    drafts: drafts.map(({ savedAt, fields }) => ({ savedAt: savedAt.toISOString(), fields })),
    journal: entries.map(({ at, actorKind, deed, aboutId, details }) => ({
      ...{ at: at.toISOString(), by: actorKind, deed, details },
      about: about.get(aboutId ?? "") ?? "",
    })),
  };
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

function ofParticipant(row: Row): Omit<OwnData, "drafts" | "journal"> {
  return {
    participant: {
      ...{ id: row.id, name: row.name, email: row.email, address: row.address },
      ...{ protectedAddress: row.protectedAddress, language: row.locale },
      takesPartSince: row.createdAt.toISOString(),
      confirmedAt: iso(row.confirmedAt),
      renamedAt: iso(row.renamedAt),
    },
    hearing: row.hearing,
    submissions: row.submissions.map(ofSubmission),
    signed: row.signed.map(({ submission: { number, body }, addedAt }) => ({
      ...{ number, signedAt: addedAt.toISOString(), text: body },
    })),
    followUps: row.followUps.map((one) => ({
      ...{
        milestone: one.milestone,
        state: one.state,
        owedAt: one.owedAt.toISOString(),
        sentAt: iso(one.sentAt),
      },
      ...{ attempts: one.attempts, lastError: one.lastError, serverReply: one.serverReply },
      ...{ resolution: one.resolution, reason: one.resolutionReason || one.exceptionReason },
    })),
    mails: row.followUps.flatMap(({ milestone, sentAt, keptMails }) =>
      keptMails.map(({ subject, text }) => ({ milestone, sentAt: iso(sentAt), subject, text })),
    ),
    letters: row.printed.map(({ printJob, name, address, posted, followUps }) => ({
      ...{ job: printJob.number, madeAt: printJob.madeAt.toISOString(), name, address, posted },
      texts: followUps.map(({ subject, text }) => `${subject}\n\n${text}`),
    })),
    inbound: row.inboundMails.map((mail) => {
      const own = row.email !== null && mail.fromAddress.toLowerCase() === row.email.toLowerCase();
      return {
        ...{ id: mail.id, receivedAt: mail.receivedAt.toISOString(), kind: mail.kind, own },
        // Somebody else may have answered a mail that was passed on to them: what they wrote is theirs.
        ...{ subject: own ? mail.subject : "", text: own ? mail.text : mail.diagnosis },
      };
    }),
    addressChanges: row.addressChanges.map(({ email, formerEmail, askedAt, confirmedAt }) => ({
      ...{ email, formerEmail, askedAt: askedAt.toISOString(), confirmedAt: iso(confirmedAt) },
    })),
  };
}

function ofSubmission(row: Row["submissions"][number]): OwnSubmission {
  return {
    ...{
      number: row.number,
      replaces: row.replaces?.number ?? null,
      receivedAt: row.receivedAt.toISOString(),
    },
    ...{ late: row.late, channel: row.channel, registeredByOfficial: row.registeredById !== null },
    ...{ onBehalfOf: row.onBehalfOf, organisation: row.organisation, language: row.locale },
    ...{ capacity: row.representation?.capacity ?? "", section: row.sectionIdentity, text: row.body },
    ...{ fingerprint: row.fingerprint, nonce: row.nonce, suspicions: row.suspicions },
    otherSignatories: row._count.signatories,
    named: row.namedSignatories.map(viewOfNamed).map(({ name, state }) => ({ name, state })),
    contributions: row.contributions.map(({ kind, sectionIdentity: section, start, end }) => ({
      ...{ kind, section, start, end },
    })),
    files: row.attachments.map(({ position, name, mediaType, size, sha256, reading, redaction }) => ({
      ...{ position, name, mediaType, size, sha256 },
      infected: (redaction ? reading?.cameScan : reading?.scan) === "infected",
      // Once an official has made a file in its place, that is what has been read.
      ...{
        textFound: redaction ? "" : (reading?.text ?? ""),
        hiddenFound: redaction ? [] : (reading?.hidden ?? []),
      },
      redacted: redaction && {
        name: redaction.name,
        sha256: redaction.sha256,
        textFound: reading?.text ?? "",
      },
    })),
    public: row.publicText && {
      ...{ clearance: row.publicText.clearance, name: row.publicText.name, text: row.publicText.text },
      ...{ reason: row.publicText.reason, decidedAt: row.publicText.clearedAt.toISOString() },
    },
    decisions: row.clearings.map((one) => ({
      ...{ clearance: one.clearance, name: one.name, reason: one.reason, ownWish: isOwnWish(one) },
      decidedAt: one.clearedAt.toISOString(),
    })),
    points: row.points.flatMap(({ number, start, end, kind, released: [last] }) =>
      last
        ? [
            {
              number,
              start,
              end,
              kind,
              outcome: last.responseVersion.outcome,
              answer: last.responseVersion.reason,
            },
          ]
        : [],
    ),
  };
}
