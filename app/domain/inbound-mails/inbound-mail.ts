import { z } from "zod";
import type { InboundKind, MailHandling } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { InboundKind, MailHandling };

/** The parts of an inbox: what somebody must see to, what was set aside by itself, and what has been seen to. */
export const inboxParts = ["intake", "replies", "set_aside", "spam", "handled"] as const;
/** The parts of what is about no hearing. */
export const strayParts = ["stray", "set_aside", "handled"] as const;
export type InboxPart = (typeof inboxParts)[number] | (typeof strayParts)[number];

/** Which mails a part shows; those that have been seen to are all of them. */
export const kindsOf = {
  intake: ["intake", "unreadable"],
  replies: ["reply", "complaint"],
  stray: ["stray", "unreadable"],
  set_aside: ["auto_reply", "repeated", "returned", "delayed"],
  spam: ["spam"],
} as const satisfies Record<Exclude<InboxPart, "handled">, readonly InboundKind[]>;

/** What waits for an official until they have seen to it, oldest first. */
export const waitingParts = ["intake", "replies", "stray"] as const satisfies InboxPart[];
export const isWaitingPart = (part: InboxPart): boolean => waitingParts.some((one) => one === part);

/** The part of an inbox in which a mail stands. */
export function partOf(mail: { kind: InboundKind; handledAt: Date | null }): InboxPart {
  if (mail.handledAt) return "handled";
  const parts = ["intake", "replies", "set_aside", "spam"] as const;
  return parts.find((part) => (kindsOf[part] as readonly InboundKind[]).includes(mail.kind)) ?? "stray";
}

/** Which mail of ours an inbound one is about, and whose affair it is. `attempt` is null when only its Message-ID is known. */
export type Answered = {
  of: "follow_up" | "notice";
  id: string;
  attempt: number | null;
  hearingId: string | null;
  participantId: string | null;
};

const note = z
  .string()
  .trim()
  .min(1, { error: () => m.inbound_error_note() })
  .max(1000, { error: () => m.inbound_error_note() });

/** What was done about a mail that is about no hearing. */
export const strayForm = z.object({ note });

/** What a mail is that becomes no submission: of whose number it is a part, or why it is none. */
export const handledForm = z.discriminatedUnion(
  "as",
  [
    z.object({ as: z.enum(["question", "set_aside", "other"]), note }),
    z.object({
      as: z.literal("belongs"),
      number: z.coerce
        .number({ error: () => m.inbound_error_number() })
        .int()
        .min(1)
        .max(999_999_999, {
          error: () => m.inbound_error_number(),
        }),
      note: z
        .string()
        .trim()
        .max(1000, { error: () => m.inbound_error_note() })
        .default(""),
    }),
  ],
  { error: () => m.inbound_error_as() },
);
export type Handled = z.output<typeof handledForm>;
