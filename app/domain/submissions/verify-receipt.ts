import { z } from "zod";
import { database } from "#app/server/database.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export const verificationForm = z.object({
  hearing: z.string().trim().max(80),
  number: z.coerce
    .number({ error: () => m.submission_error_number() })
    .int({ error: () => m.submission_error_number() })
    .min(1, { error: () => m.submission_error_number() })
    .max(1e9, { error: () => m.submission_error_number() }),
  fingerprint: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, "").toLowerCase())
    .refine((text) => /^[0-9a-f]{64}$/.test(text), { error: () => m.submission_error_fingerprint() }),
});

/**
 * When the submission with this number and fingerprint was received, and by which it has been replaced; null when no such
 * submission is kept.
 */
export async function verifyReceipt(
  form: z.output<typeof verificationForm>,
): Promise<{ receivedAt: Date; erasedAt: Date | null; replacedBy: { number: number } | null } | null> {
  return database().submission.findFirst({
    where: { number: form.number, fingerprint: form.fingerprint, hearing: { slug: form.hearing } },
    select: { receivedAt: true, erasedAt: true, replacedBy: { select: { number: true } } },
  });
}
