import { receivingHearing } from "#app/http/public-hearing.ts";
import { answerFiles } from "#app/http/received-files.ts";
import type { Route } from "./+types/submit-files.ts";

/** Files that a script sends as they are chosen. */
export async function action({ params, request }: Route.ActionArgs) {
  await receivingHearing(params.slug);
  return answerFiles(request);
}
