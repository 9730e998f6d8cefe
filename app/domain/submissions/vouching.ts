import { z } from "zod";
import * as m from "#app/shared/text/compiled/messages.js";

/** How an official knows that something is from whom it says: they have spoken, the address is known, or it is signed. */
export const vouchings = ["spoken", "known", "signed"] as const;
export type Vouching = (typeof vouchings)[number];

/** Whether an official vouches for a sender, and how they know. */
export const vouchingForm = z.object({
  vouched: z.enum(vouchings, { error: () => m.casework_error_vouched() }),
});
