import { seal, unseal } from "#app/server/sealed.ts";

/** The link to a draft is worked out like a participant's and stored nowhere: a copy of the database opens no page. */
export const draftToken = (draftId: string): string => seal("draft", draftId);

/** Which draft a link opens, also when it is gone; null when it was not made here. */
export const readDraftToken = (token: string): string | null => unseal("draft", token);
