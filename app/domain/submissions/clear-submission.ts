import { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import { isSetAside } from "#app/domain/quarantine/quarantine.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { answerAsParty } from "./answer-as-party.ts";
import { keepCleared } from "./keep-cleared.ts";
import { isOwnWish } from "./own-wish.ts";
import { blockedOut, holdsCpr } from "./personal-data.ts";
import { isConfirmed, publicNameOf } from "./submission.ts";

const range = z
  .string()
  .regex(/^\d{1,6}-\d{1,6}$/)
  .transform((text) => {
    const [start = 0, end = 0] = text.split("-").map(Number);
    return { start, end };
  })
  .refine(({ start, end }) => start < end);

/** `ranges` are the passages to leave out, as `start-end`; `phrases` are passages typed or pasted, a line each. */
export const publicationForm = z.object({
  ranges: z.array(range).default([]),
  phrases: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
});

export const holdBackForm = z.object({
  reason: z
    .string()
    .trim()
    .min(1, { error: () => m.submission_error_reason() })
    .max(1000),
});

const ofNumber = (tx: Transaction, hearingId: string, number: number) =>
  tx.submission.findUnique({
    where: { hearingId_number: { hearingId, number } },
    include: { participant: true, publicText: true, quarantine: true },
  });

/** Every place a phrase stands in a text. */
function placesOf(text: string, phrase: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + phrase.length)) {
    places.push({ start, end: start + phrase.length });
  }
  return places;
}

/**
 * Publishes a submission with the given passages left out, and owes its participant word of it. Refused while a CPR number remains in text or name, for a
 * phrase that is not there, for one that has been withdrawn or that its participant keeps from the public, and while the participant's address is unconfirmed (what an official registered needs none).
 */
export function publishSubmission(
  hearingId: string,
  number: number,
  form: z.output<typeof publicationForm>,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const submission = await ofNumber(tx, hearingId, number);
    if (!submission) return refused("not_found");
    if (isSetAside(submission.quarantine)) return refused("submission_set_aside");
    if (submission.publicText?.clearance === "withdrawn") return refused("submission_withdrawn");
    if (isOwnWish(submission.publicText)) return refused("held_back_at_own_wish");
    if (submission.erasedAt) return refused("submission_erased");
    if (!isConfirmed(submission, submission.participant)) return refused("address_unconfirmed");
    const absent = form.phrases.find((phrase) => !submission.body.includes(phrase));
    if (absent) return refused("phrase_not_there", { phrase: absent });
    const hidden = [...form.ranges, ...form.phrases.flatMap((phrase) => placesOf(submission.body, phrase))];
    const text = blockedOut(submission.body, hidden);
    const name = publicNameOf(submission);
    if (holdsCpr(text) || holdsCpr(name)) return refused("cpr_remains");
    const said = { clearance: "published" as const, text, name, reason: "" };
    await keepCleared(tx, submission, said, by, now);
    await answerAsParty(tx, hearingId, submission.id, submission.organisation);
    await record(tx, hearingId, "submission_published", by, now, submission.id, {
      number,
      left_out: hidden.length,
    });
    return ok(number);
  }, at);
}

/** Keeps a submission out of public sight, with a reason that its participant is told. */
export function holdBackSubmission(
  hearingId: string,
  number: number,
  form: z.output<typeof holdBackForm>,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const submission = await ofNumber(tx, hearingId, number);
    if (!submission) return refused("not_found");
    if (isSetAside(submission.quarantine)) return refused("submission_set_aside");
    if (submission.publicText?.clearance === "withdrawn") return refused("submission_withdrawn");
    if (isOwnWish(submission.publicText)) return refused("held_back_at_own_wish");
    if (submission.erasedAt) return refused("submission_erased");
    const said = { clearance: "held_back" as const, text: "", name: "", reason: form.reason };
    await keepCleared(tx, submission, said, by, now);
    await record(tx, hearingId, "submission_held_back", by, now, submission.id, { number });
    return ok(number);
  }, at);
}
