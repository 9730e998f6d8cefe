import { z } from "zod";
import * as m from "#app/shared/text/compiled/messages.js";

/** A hearing is on alert from so many submissions with signs in ten minutes, when they are at least this share of all. */
export const BEGINS = { minutes: 10, marked: 30, share: 0.2 };
/** And no longer when in half an hour there were fewer, or they are less than this share of all. */
export const ENDS = { minutes: 30, marked: 10, share: 0.05 };
/** When an official has ended one, the clock begins none for so many hours. */
export const QUIET_HOURS = 24;
/** So long is it kept how submissions came. */
export const TRACE_HOURS = 2;

/** Why an official begins or ends an alert. */
export const alertForm = z.object({
  step: z.enum(["begin", "end"]).default("begin"),
  reason: z
    .string()
    .trim()
    .min(1, { error: () => m.alert_error_reason() })
    .max(500, { error: () => m.alert_error_reason_long() }),
});
