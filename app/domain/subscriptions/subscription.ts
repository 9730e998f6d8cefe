import { z } from "zod";
import { plainAddress } from "#app/domain/staff/staff.ts";
import type { Pace } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale, type Locale } from "#app/shared/text/language.ts";

export type { Pace };
export const paces = ["at_once", "weekly"] as const satisfies Pace[];

/** What somebody can subscribe to: one hearing by its address, every hearing of a topic, or everything. */
export type Subject = { hearing: string } | { topic: string } | "all";

const EVERYTHING = "all";
const HEARING = "hearing:";
const TOPIC = "topic:";

/** A subject as a form's field holds it. */
export const writeSubject = (subject: Subject): string =>
  subject === "all" ? EVERYTHING : "hearing" in subject ? HEARING + subject.hearing : TOPIC + subject.topic;

/** The subject of a form's field; null when it is none. */
export function readSubject(text: string): Subject | null {
  if (text === EVERYTHING) return "all";
  if (text.startsWith(HEARING)) return { hearing: text.slice(HEARING.length) };
  return text.startsWith(TOPIC) ? { topic: text.slice(TOPIC.length) } : null;
}

const pace = z.enum(paces, { error: () => m.subscription_error_pace() });

/** By which anybody subscribes. */
export const subscribeForm = z.object({
  what: z
    .string({ error: () => m.subscription_error_what() })
    .max(300, { error: () => m.subscription_error_what() })
    .refine((text) => readSubject(text) !== null, { error: () => m.subscription_error_what() }),
  pace,
  email: z
    .string({ error: () => m.subscription_error_email() })
    .trim()
    .toLowerCase()
    .refine((text) => plainAddress.safeParse(text).success, { error: () => m.subscription_error_email() }),
  formToken: z.string().default(""),
  website: z.string().default(""),
});

export const paceForm = z.object({ pace });
export const confirmForm = z.object({ subscription: z.array(z.guid()).max(500) });
export const languageForm = z.object({ locale: z.enum(["da", "en"]).default("da") });

/** Who has not said within so many days that they meant it is erased. */
export const UNCONFIRMED_DAYS = 7;

/** What a subscription is about, in words. */
export function nameSubject(
  { hearing, topic }: { hearing: { title: string } | null; topic: string | null },
  locale: Locale = getLocale(),
): string {
  if (hearing) return m.subscription_hearing({ hearing: hearing.title }, { locale });
  return topic === null
    ? m.subscription_everything({}, { locale })
    : m.subscription_topic({ topic }, { locale });
}
