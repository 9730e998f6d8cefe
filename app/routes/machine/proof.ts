import { ContentDisposition } from "@remix-run/headers";
import { readReceiptToken } from "#app/domain/participants/link.ts";
import { findProof } from "#app/domain/submissions/find-proof.ts";
import { found } from "#app/http/found.ts";
import type { Route } from "./+types/proof.ts";

/** The proof that a submission is among those the white book counts, for whoever has its receipt. */
export async function loader({ params }: Route.LoaderArgs) {
  const proof = found(await findProof(found(readReceiptToken(params.token))));
  const filename = `kvittering-${proof.number}.json`;
  return new Response(`${JSON.stringify(proof, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json",
      "Content-Disposition": new ContentDisposition({ type: "attachment", filename }).toString(),
      "Cache-Control": "private, no-store",
    },
  });
}
