import { z } from "zod";
import { findCheckpoint } from "#app/domain/checkpoints/find-checkpoint.ts";
import { database } from "#app/server/database.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { findProof, type Proof } from "./find-proof.ts";
import { leafOf, rootFrom } from "./receipt-tree.ts";

/** What stands in a receipt. */
const receiptForm = z.object({
  by: z.literal("receipt"),
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

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const proofShape = z.object({
  hearing: z.string().max(80),
  number: z.int().min(1).max(1e9),
  receivedAt: z.iso.datetime(),
  fingerprint: hash,
  nonce: z.string().max(200),
  size: z.int().min(1).max(1e9),
  index: z.int().min(0).max(1e9),
  path: z.array(hash).max(40),
  root: hash,
}) satisfies z.ZodType<Proof>;

/** A proof file, as its text. */
const proofForm = z.object({
  by: z.literal("proof"),
  proof: z
    .string()
    .max(10_000, { error: () => m.checkpoint_error_proof() })
    .transform((text, context): Proof => {
      const read = proofShape.safeParse(parsed(text));
      if (read.success) return read.data;
      context.addIssue({ code: "custom", message: m.checkpoint_error_proof() });
      return z.NEVER;
    }),
});

export const verificationForm = z.discriminatedUnion("by", [receiptForm, proofForm], {
  error: () => m.checkpoint_error_by(),
});
export type Verification = z.output<typeof verificationForm>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Covered = { size: number; root: string; at: Date };
/**
 * What became of a receipt: it is in a checkpoint; it is right and waits for the next one; it is right and not what the checkpoint
 * was made of, so that something has been changed; or it is not right. Of a proof also that its root is in no checkpoint of ours.
 */
export type Verified =
  | ({ verdict: "covered" | "broken"; checkpoint: Covered } & Received)
  | ({ verdict: "waiting" } & Received)
  | { verdict: "wrong" | "strange" };
/** `replacedBy` is the number of what its participant has put in its place; a proof alone does not tell. */
type Received = { number: number; receivedAt: Date; erasedAt: Date | null; replacedBy: number | null };

/** Checks what stands in a receipt, or a proof file, against what is kept and the checkpoints. */
export const verifyReceipt = (form: Verification): Promise<Verified> =>
  form.by === "proof" ? verifyProof(form.proof) : verifyStored(form);

async function verifyStored({
  hearing: slug,
  number,
  fingerprint,
}: z.output<typeof receiptForm>): Promise<Verified> {
  const own = await database().submission.findFirst({
    where: { number, fingerprint, hearing: { slug } },
    select: {
      ...{ id: true, hearingId: true, receivedAt: true, erasedAt: true },
      replacedBy: { select: { number: true } },
    },
  });
  if (!own) return { verdict: "wrong" };
  const { receivedAt, erasedAt } = own;
  const received = { number, receivedAt, erasedAt, replacedBy: own.replacedBy?.number ?? null };
  const checkpoint = await findCheckpoint(own.hearingId);
  if (!checkpoint || checkpoint.size < number) return { verdict: "waiting", ...received };
  const proof = await findProof(own.id);
  return { verdict: proof ? "covered" : "broken", ...received, checkpoint };
}

/** A proof is worked out from itself alone; only its root is looked up. */
async function verifyProof(proof: Proof): Promise<Verified> {
  const { number, size, index, root } = proof;
  const receivedAt = new Date(proof.receivedAt);
  const path = proof.path.map((sibling) => Buffer.from(sibling, "hex"));
  const leads = rootFrom(leafOf({ ...proof, receivedAt }), path, index, size);
  if (index !== number - 1 || leads?.toString("hex") !== root) return { verdict: "wrong" };
  const checkpoint = await database().checkpoint.findFirst({
    where: { size, root, hearing: { slug: proof.hearing } },
    select: { size: true, root: true, at: true },
  });
  if (!checkpoint) return { verdict: "strange" };
  return { verdict: "covered", number, receivedAt, erasedAt: null, replacedBy: null, checkpoint };
}
