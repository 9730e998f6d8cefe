import { digestOf, seal, unseal } from "#app/server/sealed.ts";

/**
 * The right to answer a hearing's background questions once. It is made of something random that the sender's form held
 * beside the key of the submission and that is stored nowhere: two sendings of one form give one sheet, and neither the
 * database nor the sheet says which submission it was.
 */
export const sheetToken = (hearingId: string, nonce: string): string =>
  seal("background", `${hearingId}|${nonce}`);

/** The hearing that a sheet is of, and the digest under which it is used; null when it was not made here. */
export function readSheetToken(token: string): { hearingId: string; digest: string } | null {
  const [hearingId, nonce] = (unseal("background", token) ?? "").split("|");
  return hearingId && nonce ? { hearingId, digest: digestOf("background", nonce) } : null;
}
