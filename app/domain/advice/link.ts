import { seal, unseal } from "#app/server/sealed.ts";

/** The link to a request for advice is worked out from which it is and a secret, and stored nowhere. */
export const adviceToken = (requestId: string): string => seal("advice", requestId);
/** Which request a link belongs to; null when it was not made here. */
export const readAdviceToken = (token: string): string | null => unseal("advice", token);
