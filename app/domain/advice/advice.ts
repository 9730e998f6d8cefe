import { z } from "zod";
import { plainAddress } from "#app/domain/staff/staff.ts";
import { blockedOut, findPersonalData } from "#app/domain/submissions/personal-data.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { addDays, type Day, dayOf, isBefore, parseDay } from "#app/shared/time.ts";

/** A link can be used for so many days after the question was asked, unless it is closed before. */
export const GOOD_FOR_DAYS = 60;

const day = z.string().transform((text, context) => {
  const parsed = parseDay(text.trim());
  if (parsed) return parsed;
  context.addIssue({ code: "custom", message: m.talk_error_advice_day() });
  return z.NEVER;
});

/** A colleague, or the name and address of somebody outside: one of the two. */
export const askForm = z
  .object({
    question: z
      .string()
      .trim()
      .min(1, { error: () => m.talk_error_advice_question() })
      .max(3_000, { error: () => m.talk_error_advice_question_long() }),
    wantedBy: day,
    colleague: z.union([z.literal("").transform(() => null), z.guid()]).default(null),
    expertName: z.string().trim().max(120).default(""),
    expertEmail: z.string().trim().default(""),
  })
  .superRefine(({ colleague, expertName, expertEmail }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const outside = expertName !== "" || expertEmail !== "";
    if (colleague && outside) return wrong("colleague", m.talk_error_advice_both());
    if (colleague) return;
    if (!outside) return wrong("colleague", m.talk_error_advice_nobody());
    if (!expertName) wrong("expertName", m.talk_error_advice_name());
    if (!plainAddress.safeParse(expertEmail).success) wrong("expertEmail", m.submission_error_email());
  });

export const adviceForm = z.object({
  advice: z
    .string()
    .trim()
    .min(1, { error: () => m.talk_error_advice() })
    .max(10_000, { error: () => m.talk_error_advice_long() }),
});

export type AdviceState = "open" | "closed" | "released" | "point_gone" | "too_old";
type Asked = { closedAt: Date | null; askedAt: Date; point: { released: unknown[] } | null };

/** Whether advice can still be given, and if not, why. */
export function stateOfRequest({ closedAt, askedAt, point }: Asked, now: Date): AdviceState {
  if (closedAt) return "closed";
  if (!point) return "point_gone";
  if (point.released.length > 0) return "released";
  return isBefore(lastDay(dayOf(askedAt)), dayOf(now)) ? "too_old" : "open";
}

/** The last day on which a link works that was sent on a day. */
export const lastDay = (asked: Day): Day => addDays(asked, GOOD_FOR_DAYS);

type Said = {
  body: string;
  publicText: { clearance: string; text: string } | null;
  participant: { name: string };
};

/**
 * A point's words as somebody asked for advice may read them: as the public reads them where they are published, else
 * without what reads as personal data; and never with the participant's name.
 */
export function wordsToShow(said: Said, { start, end }: { start: number; end: number }): string {
  const published = said.publicText?.clearance === "published" ? said.publicText.text : null;
  const text = published ?? blockedOut(said.body, findPersonalData(said.body));
  return blockedOut(text, placesOf(text, said.participant.name.trim())).slice(start, end);
}

function placesOf(text: string, name: string): { start: number; end: number }[] {
  if (name.length < 3) return [];
  const pattern = new RegExp(name.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&"), "giu");
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
