import { z } from "zod";
import type { LikenessState } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { LikenessState };

/** Which letters of a group an official has looked at, by submission number; or all that say the same words. */
export const judgeForm = z.object({
  letters: z.array(z.coerce.number().int().min(1).max(2_000_000_000)).default([]),
  judgement: z.enum(["confirm", "confirm_same", "split_off"], { error: () => m.alike_error_judgement() }),
});
export type Judgement = z.output<typeof judgeForm>["judgement"];

/** A letter beside its group's centre. */
export type MemberLine = {
  number: number;
  name: string;
  body: string;
  similarity: number;
  sameWords: boolean;
  state: LikenessState;
};
