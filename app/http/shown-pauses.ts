import type { findTestMail, OpenPause } from "#app/domain/sending/find-sending.ts";
import { writeMoment } from "#app/shared/time.ts";

/** Stops with their moments written out, as a page shows them. */
export const shownPauses = (pauses: OpenPause[]) =>
  pauses.map(({ pausedAt, reconciledAt, ...pause }) => ({
    ...pause,
    moment: writeMoment(pausedAt),
    reconciled: reconciledAt !== null,
  }));
export type ShownPause = ReturnType<typeof shownPauses>[number];

/** What became of an official's own test mail. */
export const shownTest = (tried: Awaited<ReturnType<typeof findTestMail>>) =>
  tried && {
    moment: writeMoment(tried.sentAt ?? tried.createdAt),
    sent: tried.sentAt !== null,
    error: tried.failed || tried.error !== "" ? tried.error : "",
  };
