import { z } from "zod";
import { NOBODYS } from "#app/domain/notices/notice.ts";
import { plainAddress } from "#app/domain/staff/staff.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { addSeconds } from "#app/shared/time.ts";

const WEEK_SECONDS = 7 * 24 * 60 * 60;

/** From when parties that have not answered are reminded: a week before the deadline. */
export const remindsFrom = (closesAt: Date): Date => addSeconds(closesAt, -WEEK_SECONDS);

/** A party's mail that came back or was refused, and with which nobody has dealt. */
export const returned = {
  failedAt: { not: null },
  dealtWithAt: null,
  lastError: { notIn: ["", NOBODYS] },
} satisfies Prisma.NoticeWhereInput;

/** What an owner does when a party's mail came back: sends it again to an address, or invites by letter. */
export const returnedForm = z.discriminatedUnion(
  "step",
  [
    z.object({
      step: z.literal("again"),
      email: plainAddress,
    }),
    z.object({ step: z.literal("letter") }),
  ],
  { error: () => m.ledger_error_resolution() },
);
