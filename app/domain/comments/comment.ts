import { z } from "zod";
import * as m from "#app/shared/text/compiled/messages.js";

export const commentForm = z.object({
  text: z
    .string()
    .trim()
    .min(1, { error: () => m.talk_error_comment() })
    .max(5_000, { error: () => m.talk_error_comment_long() }),
  /** Colleagues who are told by mail, beside those whose names are typed after an @. */
  mentions: z.array(z.guid()).default([]),
  /** The point of the submission it is about; null for all of it. */
  point: z.union([z.literal("").transform(() => null), z.guid()]).default(null),
});

/** What a comment is about. */
export type Subject = { response: string } | { submission: number };
export type Colleague = { id: string; name: string };

/** Whom a text mentions: `@` and a colleague's whole name, or the first name when only one of them has it. */
export function mentionedIn(text: string, colleagues: Colleague[]): Colleague[] {
  const typed = small(text);
  return colleagues.filter(({ name }) => {
    const [first = ""] = small(name).split(" ");
    const alone = colleagues.filter((other) => small(other.name).split(" ")[0] === first).length === 1;
    return stands(typed, small(name)) || (alone && stands(typed, first));
  });
}

const small = (text: string) => text.toLocaleLowerCase("da");
const stands = (typed: string, name: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.])@${name.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")}(?![\\p{L}\\p{N}])`,
    "u",
  ).test(typed);
