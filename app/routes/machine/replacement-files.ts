import { answerFiles } from "#app/http/received-files.ts";
import { ownSubmission } from "#app/http/replacement-page.ts";
import type { Route } from "./+types/replacement-files.ts";

/** Files that a script sends as they are chosen, for what a participant sends in place of what they sent before. */
export async function action({ params, request }: Route.ActionArgs) {
  await ownSubmission(params.token, params.number);
  return answerFiles(request);
}
