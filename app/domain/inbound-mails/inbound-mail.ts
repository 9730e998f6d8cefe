import { z } from "zod";
import type { InboundKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { InboundKind };

/** What an official must see to; the rest is set aside, where it can be looked at. */
export const waitingKinds = ["reply", "complaint", "stray", "unreadable"] as const satisfies InboundKind[];
/** Which of a hearing's mails are shown. */
export const inboundFilters = ["waiting", "replies", "returned", "automatic"] as const;
export type InboundFilter = (typeof inboundFilters)[number];
export const kindsOf = {
  waiting: waitingKinds,
  replies: ["reply", "complaint"],
  returned: ["returned", "delayed"],
  automatic: ["auto_reply", "repeated"],
} as const satisfies Record<InboundFilter, readonly InboundKind[]>;

/** Which mail of ours an inbound one is about, and whose affair it is. `attempt` is null when only its Message-ID is known. */
export type Answered = {
  of: "follow_up" | "notice";
  id: string;
  attempt: number | null;
  hearingId: string | null;
  participantId: string | null;
};

/** What was done about it. */
export const handledForm = z.object({
  note: z
    .string()
    .trim()
    .min(1, { error: () => m.inbound_error_note() })
    .max(1000, { error: () => m.inbound_error_note() }),
});
