import { listAttachments } from "#app/domain/attachments/list-attachments.ts";
import { isSetAside } from "#app/domain/quarantine/quarantine.ts";
import { namedInOrder, viewOfNamed } from "#app/domain/signatories/named-signatory.ts";
import { database } from "#app/server/database.ts";
import { isConfirmed } from "./submission.ts";

/** A submission as its receipt says it: the text as received, number, time and fingerprint. */
export async function findReceipt(submissionId: string) {
  const row = await database().submission.findUnique({
    where: { id: submissionId },
    include: {
      ...{ participant: true, hearing: true, quarantine: true },
      ...{ replaces: { select: { number: true } }, replacedBy: { select: { number: true } } },
      representation: true,
      namedSignatories: namedInOrder,
      contributions: { orderBy: { position: "asc" } },
    },
  });
  if (!row) return null;
  return {
    submissionId: row.id,
    number: row.number,
    replaces: row.replaces?.number ?? null,
    replacedBy: row.replacedBy?.number ?? null,
    body: row.body,
    fingerprint: row.fingerprint,
    attachments: await listAttachments(row.id),
    receivedAt: row.receivedAt,
    erasedAt: row.erasedAt,
    late: row.late,
    onBehalfOf: row.onBehalfOf,
    organisation: row.organisation,
    capacity: row.representation?.capacity ?? "",
    sectionIdentity: row.sectionIdentity,
    contributions: row.contributions,
    participant: { id: row.participant.id, linkEpoch: row.participant.linkEpoch, name: row.participant.name },
    named: row.namedSignatories.map(viewOfNamed),
    email: row.participant.email,
    confirmed: isConfirmed(row, row.participant),
    /** Nobody gets a mail about it until an official has looked at it. */
    setAside: isSetAside(row.quarantine),
    hearing: {
      id: row.hearing.id,
      slug: row.hearing.slug,
      title: row.hearing.title,
      closesAt: row.hearing.closesAt,
      hearingVersionId: row.hearing.hearingVersionId,
      contactEmail: row.hearing.contactEmail,
    },
  };
}
