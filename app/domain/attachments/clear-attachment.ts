import type { FindingDecision } from "#app/domain/clearings/finding.ts";
import { mayStay } from "#app/domain/clearings/finding.ts";
import { undecidedFiles } from "#app/domain/clearings/hold-submissions.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import type { Transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { FileFinding } from "./attachment-finding.ts";
import {
  type AttachmentDecisions,
  type HoldGround,
  type OfAttachment,
  publicNameOfFile,
  refusalToPublish,
} from "./clearing.ts";
import { type HeldAttachment, tellAnew, withAttachment } from "./hold-attachment.ts";

/**
 * Gives an attachment to the public, as soon as its submission is: as it came or, where an official has made one, as the redacted file; without
 * what its name must not say. Refused until it has been read and found free of viruses, while something found is undecided or is to be left out (a
 * file with it must be replaced or held back), and while nobody has looked at what no machine sees through.
 */
export function publishAttachment(
  of: OfAttachment,
  form: AttachmentDecisions,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  const { hearingId, number, position } = of;
  return withAttachment(of, at, async (tx, held, now) => {
    const findings = decidedBy(held.findings, form.decisions);
    const refusal = refusalToPublish(held.reading, findings, form.looked);
    if (refusal) return refusal;
    await keepFileDecisions(tx, held, findings, by.id, now);
    const name = publicNameOfFile(held.name, findings);
    await keep(tx, held, { published: true, name, ground: null, looked: form.looked }, by, now);
    await record(tx, hearingId, "attachment_published", by, now, held.submission.id, { number, position });
    return ok(position);
  });
}

/** Keeps an attachment from the public, on a ground that everybody reads. */
export function holdBackAttachment(
  of: OfAttachment,
  { ground }: { ground: HoldGround },
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  const { hearingId, number, position } = of;
  return withAttachment(of, at, async (tx, held, now) => {
    await keep(tx, held, { published: false, name: "", ground, looked: false }, by, now);
    await record(tx, hearingId, "attachment_held_back", by, now, held.submission.id, { number, position });
    return ok(position);
  });
}

/** Keeps what an official has decided so far of what was found in an attachment. Refused once it is published: then it is published anew. */
export function decideAttachment(
  of: OfAttachment,
  form: AttachmentDecisions,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  const { hearingId, number, position } = of;
  return withAttachment(of, at, async (tx, held, now) => {
    if (held.clearing?.published) return refused("attachment_already_published");
    const findings = decidedBy(held.findings, form.decisions);
    if (findings.some((one) => !mayStay(one) && one.decision === "may_stay")) return refused("cpr_remains");
    await keepFileDecisions(tx, held, findings, by.id, now);
    const decided = findings.filter((one) => one.decision !== null).length;
    await record(tx, hearingId, "findings_decided", by, now, held.submission.id, {
      number,
      position,
      decided,
    });
    return ok(decided);
  });
}

const decidedBy = (findings: FileFinding[], decisions: Map<string, FindingDecision>): FileFinding[] =>
  findings.map((one) => ({ ...one, decision: decisions.get(one.id) ?? one.decision }));

async function keepFileDecisions(
  tx: Transaction,
  { findings: before, where }: HeldAttachment,
  findings: FileFinding[],
  byId: string,
  now: Date,
): Promise<void> {
  for (const decision of ["left_out", "may_stay"] as const) {
    const ids = findings
      .filter((one) => one.decision === decision)
      .filter(({ id }) => before.find((one) => one.id === id)?.decision !== decision)
      .map(({ id }) => id);
    if (ids.length > 0)
      await tx.attachmentFinding.updateMany({
        where: { ...where, id: { in: ids } },
        data: { decision, decidedById: byId, decidedAt: now },
      });
  }
}

type Said = { published: boolean; name: string; ground: HoldGround | null; looked: boolean };

async function keep(
  tx: Transaction,
  { where, submission, clearing }: HeldAttachment,
  said: Said,
  by: Staff,
  now: Date,
): Promise<void> {
  const data = { ...said, clearedById: by.id, clearedAt: now };
  await tx.attachmentClearing.upsert({
    where: { submissionId_position: where },
    create: { ...where, ...data },
    update: data,
  });
  const { published, name, ground } = said;
  const same = clearing?.published === published && clearing.name === name && clearing.ground === ground;
  const others = undecidedFiles(submission) - (clearing ? 0 : 1);
  // They are told once, when all that came with it has been decided.
  if (!same && others === 0) await tellAnew(tx, submission, by, now);
}
