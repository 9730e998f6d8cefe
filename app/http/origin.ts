import type { FormToken } from "#app/domain/submissions/form-token.ts";
import type { Origin } from "#app/domain/submissions/receive-submission.ts";
import { RULES } from "#app/domain/submissions/suspicions.ts";
import { isProof } from "#app/server/proof-of-work.ts";
import { digestOf } from "#app/server/sealed.ts";
import { dayOf, isoDay, now } from "#app/shared/time.ts";
import { prefixOf } from "./network.ts";
import { requestContext } from "./request-context.ts";

type Sent = { hearingId: string; email: string; body: string; proof: string };

/**
 * How a form came, by which machines are seen among all that come. Network, address and words are digests of this hearing and this day: nobody
 * can read them, and none is like another day's or another hearing's.
 */
export async function originOf({ hearingId, email, body, proof }: Sent, token: FormToken): Promise<Origin> {
  const digest = (what: string, text: string) =>
    digestOf("origin", [what, hearingId, isoDay(dayOf(now())), text].join("|"));
  const network = prefixOf(requestContext().ip);
  return {
    network: network && digest("network", network),
    address: digest("address", email.toLowerCase()),
    words: digest(
      "words",
      body
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    ),
    asked: token.asked,
    proved: await isProof(proof, token.key),
    rules: RULES,
  };
}
