/** In the place of the token that opens a participant's page: what is kept of a mail must open nothing. */
const PLACE = "{token}";

/** A mail's text as it is kept. */
export const withoutToken = (text: string, token: string): string => text.replaceAll(token, PLACE);

/** A kept mail's text as its own participant reads it, whose page is open already; others read three dots. */
export const withToken = (text: string, token = "…"): string => text.replaceAll(PLACE, token);
