import type { Verified } from "#app/domain/submissions/verify-receipt.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay, writeMoment } from "#app/shared/time.ts";
import { shownCheckpoint } from "./shown-checkpoint.ts";

/** What became of a receipt or a proof, in words, with the checkpoint that it was held against. */
export function shownVerdict(verified: Verified, by: "receipt" | "proof") {
  return {
    right: verified.verdict === "covered" || verified.verdict === "waiting",
    text: sentenceFor(verified, by),
    checkpoint: "checkpoint" in verified ? shownCheckpoint(verified.checkpoint) : null,
  };
}
export type ShownVerdict = ReturnType<typeof shownVerdict>;

function sentenceFor(verified: Verified, by: "receipt" | "proof"): string {
  switch (verified.verdict) {
    case "covered":
    case "waiting": {
      const { verdict, number, receivedAt, erasedAt, replacedBy } = verified;
      return [
        m[`checkpoint_verdict_${verdict}`]({ number, received: writeMoment(receivedAt) }),
        erasedAt && m.retention_verify({ day: writeDay(erasedAt) }),
        replacedBy !== null && m.submission_verify_replaced({ by: replacedBy }),
      ]
        .filter(Boolean)
        .join(" ");
    }
    case "wrong":
      return m[`checkpoint_verdict_wrong_${by}`]();
    default:
      return m[`checkpoint_verdict_${verified.verdict}`]();
  }
}
