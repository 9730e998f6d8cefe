import { z } from "zod";
import type { ChangeState } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { ChangeState };

/** A section's whole new text (Markdown), and the responses that cause it. */
export const changeForm = z.object({
  section: z.guid({ error: () => m.change_error_section() }),
  body: z.string().max(100_000),
  responses: z.array(z.guid()).min(1, { error: () => m.change_error_responses() }),
});

export const judgeChangeForm = z.object({
  judgement: z.enum(["accept", "reject"]),
  reason: z.string().trim().max(2_000).default(""),
});
