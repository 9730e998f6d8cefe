import { z } from "zod";
import type { AnnouncementKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { AnnouncementKind };
/** What officials announce; that a hearing is renewed the clock announces by itself. */
export const announcedKinds = ["text", "event", "status"] as const satisfies AnnouncementKind[];

export const announcementForm = z.object({
  kind: z.enum(announcedKinds, { error: () => m.announcement_error_kind() }),
  section: z.union([z.literal("").transform(() => null), z.guid()]).default(null),
  material: z
    .string()
    .default("")
    .transform((value) => value !== ""),
  text: z
    .string()
    .trim()
    .min(1, { error: () => m.announcement_error_text() })
    .max(4000, { error: () => m.announcement_error_text_long() }),
});
export type AnnouncementForm = z.output<typeof announcementForm>;
