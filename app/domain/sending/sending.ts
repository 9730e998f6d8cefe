import { z } from "zod";
import * as m from "#app/shared/text/compiled/messages.js";

/** Why sending is stopped: whoever sees the banner must know. */
export const pauseForm = z.object({
  reason: z
    .string()
    .trim()
    .min(1, { error: () => m.sending_error_reason() })
    .max(500),
});

/** How many stand how; `letters` wait for an official because there is no e-mail address. */
export type SendingCounts = { owed: number; sending: number; sent: number; failed: number; letters: number };

/** Whole minutes until so many mails have gone at a rate (mails a second); null when nothing goes. At least one while any is left. */
export const minutesLeft = (waiting: number, perSecond: number): number | null =>
  waiting === 0 ? 0 : perSecond > 0 ? Math.max(1, Math.ceil(waiting / perSecond / 60)) : null;
