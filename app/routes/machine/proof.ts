import { ContentDisposition } from "@remix-run/headers";
import { readReceiptToken } from "#app/domain/participants/link.ts";
import { findProof } from "#app/domain/submissions/find-proof.ts";
import { found } from "#app/http/found.ts";
import type { Route } from "./+types/proof.ts";

/** The proof that a submission's receipt is in the newest checkpoint, or in the newest white book, for whoever has the receipt. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const by = new URL(request.url).searchParams.get("by") === "white-book" ? "white-book" : "checkpoint";
  const proof = found(await findProof(found(readReceiptToken(params.token)), by));
  const filename = `kvittering-${proof.number}.json`;
  return new Response(`${JSON.stringify(proof, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json",
      "Content-Disposition": new ContentDisposition({ type: "attachment", filename }).toString(),
      "Cache-Control": "private, no-store",
    },
  });
}
