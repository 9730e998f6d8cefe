import { seal, unseal } from "#app/server/sealed.ts";

/**
 * A participant's own link is worked out from who they are and a secret, and stored nowhere: a copy of the database opens
 * no page. Raising `linkEpoch` makes older links worthless.
 */
export const participantToken = (participant: { id: string; linkEpoch: number }): string =>
  seal("participant", `${participant.id}:${participant.linkEpoch}`);

/** Whom a link belongs to; null when the link was not made here. */
export function readParticipantToken(token: string): { id: string; linkEpoch: number } | null {
  const [id, epoch] = (unseal("participant", token) ?? "").split(":");
  return id && epoch ? { id, linkEpoch: Number(epoch) } : null;
}

/** The link by which a new address is confirmed: it opens nothing else. */
export const addressToken = (changeId: string): string => seal("address", changeId);
export const readAddressToken = (token: string): string | null => unseal("address", token);

/** The link to one receipt, for whoever has just sent it. */
export const receiptToken = (submissionId: string): string => seal("receipt", submissionId);
export const readReceiptToken = (token: string): string | null => unseal("receipt", token);
