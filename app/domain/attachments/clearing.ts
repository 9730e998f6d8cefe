import { z } from "zod";
import {
  decisionsFrom,
  type HoldGround,
  holdGrounds,
  isUndecided,
  mayStay,
  officialGrounds,
} from "#app/domain/clearings/finding.ts";
import { blockedOut } from "#app/domain/submissions/personal-data.ts";
import type { AttachmentScan, NeedsEyes } from "#app/server/prisma/enums.ts";
import { type Refused, refused } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { FileFinding } from "./attachment-finding.ts";

export type { HoldGround, NeedsEyes };

/** Which attachment: of which hearing, of which submission, and which of its files. */
export type OfAttachment = { hearingId: string; number: number; position: number };

/** How an attachment stands: what a machine made of it, and what an official said. */
export type AttachmentState =
  | "unread"
  | "infected"
  | "unreadable"
  | "waiting"
  | "published"
  | "redacted"
  | "held_back";

type Reading = {
  readAt: Date | null;
  scan: AttachmentScan | null;
  needsEyes: NeedsEyes | null;
  servedSha256: string | null;
} | null;
type Row = { reading: Reading; clearing: { published: boolean } | null; redaction: object | null };

export function stateOf({ reading, clearing, redaction }: Row): AttachmentState {
  if (clearing?.published) return redaction ? "redacted" : "published";
  if (clearing) return "held_back";
  if (!reading?.readAt) return "unread";
  if (reading.scan === "infected") return "infected";
  return reading.servedSha256 ? "waiting" : "unreadable";
}

/** Why an attachment cannot be published with these decisions; null when it can. */
export function refusalToPublish(reading: Reading, findings: FileFinding[], looked: boolean): Refused | null {
  if (reading?.scan === "infected") return refused("attachment_infected");
  if (!reading?.readAt) return refused("attachment_unread");
  if (!reading.servedSha256) return refused("attachment_unreadable");
  if (reading.needsEyes && !looked) return refused("attachment_not_looked_at");
  const undecided = findings.filter(isUndecided).length;
  if (undecided > 0) return refused("findings_undecided", { count: undecided });
  if (findings.some((one) => one.carrier !== "name" && one.decision === "left_out"))
    return refused("attachment_not_redacted");
  return findings.some((one) => !mayStay(one) && one.decision === "may_stay") ? refused("cpr_remains") : null;
}

type Scanned = {
  reading: { readAt: Date | null; scan: AttachmentScan | null; cameScan: AttachmentScan | null } | null;
  redaction: object | null;
};

/** Whether officials and its sender may have a file as it came: it has been looked at for viruses, and holds none. */
export function originalIsGiven({ reading, redaction }: Scanned): boolean {
  const scan = redaction ? reading?.cameScan : reading?.readAt && reading.scan;
  return scan != null && scan !== "infected";
}

/** What everybody gets of what came with a submission, what is kept from them and why, and how many nobody has decided about. */
export type PublicAttachments = {
  shown: { position: number; name: string; mediaType: string; size: number; redacted: boolean }[];
  heldBack: { ground: HoldGround; count: number }[];
  waiting: number;
};

type Cleared = {
  position: number;
  mediaType: string;
  size: number;
  clearing: { published: boolean; name: string; ground: HoldGround | null } | null;
  redaction: { mediaType: string } | null;
  reading: { served: { size: number } | null } | null;
};

export function publicAttachmentsOf(all: Cleared[]): PublicAttachments {
  const shown = all.filter(({ clearing }) => clearing?.published);
  return {
    shown: shown.map(({ position, mediaType, size, clearing, redaction, reading }) => ({
      ...{ position, name: clearing?.name ?? "", mediaType: redaction?.mediaType ?? mediaType },
      ...{ size: reading?.served?.size ?? size, redacted: redaction !== null },
    })),
    heldBack: holdGrounds
      .map((ground) => ({ ground, count: all.filter((one) => one.clearing?.ground === ground).length }))
      .filter(({ count }) => count > 0),
    waiting: all.filter(({ clearing }) => clearing === null).length,
  };
}

/** A file's name as the public reads it: without what was decided to be left out of it. */
export const publicNameOfFile = (name: string, findings: FileFinding[]): string =>
  blockedOut(
    name,
    findings.filter((one) => one.carrier === "name" && one.decision === "left_out"),
  );

/** `finding-<id>` says what becomes of one; `looked`, that an official has seen what no machine sees through. */
export const attachmentForm = z
  .looseObject({ looked: z.string().default("") })
  .transform(({ looked, ...fields }) => ({ looked: looked !== "", decisions: decisionsFrom(fields) }));
export type AttachmentDecisions = z.output<typeof attachmentForm>;

export const heldAttachmentForm = z.object({
  ground: z.enum(officialGrounds, { error: () => m.clearing_error_ground() }),
});
