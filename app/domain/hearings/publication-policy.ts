import { z } from "zod";
import type { NamesShown, PublishWhen } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { NamesShown, PublishWhen };
export const publishWhens = ["as_cleared", "after_deadline"] as const satisfies PublishWhen[];
export const namesShownChoices = ["all", "organisations", "none"] as const satisfies NamesShown[];

/** When submissions of a hearing are shown, and under whose name. */
export type PublicationPolicy = { publishWhen: PublishWhen; namesShown: NamesShown };

export const policyForm = z.object({
  publishWhen: z.enum(publishWhens, { error: () => m.clearing_error_publish_when() }),
  namesShown: z.enum(namesShownChoices, { error: () => m.clearing_error_names_shown() }),
});

/** Whether what is cleared now is kept until the deadline has passed. */
export const waitsForDeadline = (
  { publishWhen, closesAt }: { publishWhen: PublishWhen; closesAt: Date | null },
  at: Date,
): boolean => publishWhen === "after_deadline" && (closesAt === null || closesAt > at);
