import { z } from "zod";
import * as m from "#app/shared/text/compiled/messages.js";

export const textBlockForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: () => m.talk_error_block_name() })
    .max(120, { error: () => m.talk_error_block_name_long() }),
  body: z
    .string()
    .trim()
    .min(1, { error: () => m.talk_error_block_body() })
    .max(10_000, { error: () => m.talk_error_block_body_long() }),
  /** Whose it is; null for all departments. */
  department: z.union([z.literal("").transform(() => null), z.guid()]).default(null),
  /** The wording that the writer saw; 0 for a new one. */
  revision: z.coerce.number().int().min(0).default(0),
});

/** A text block as it is chosen from while answering. */
export type OfferedBlock = { id: string; name: string; body: string };
