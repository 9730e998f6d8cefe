import { seal, unseal } from "#app/server/sealed.ts";

/** The link by which somebody says whether they stand behind what another has sent: worked out like a participant's, stored nowhere. */
export const signatoryToken = (id: string): string => seal("signatory", id);
export const readSignatoryToken = (token: string): string | null => unseal("signatory", token);
