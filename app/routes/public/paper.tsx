import { paperPage } from "#app/http/paper-page.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { PaperForm } from "#app/ui/submission/paper-form.tsx";
import type { Route } from "./+types/paper.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.paper_title({ hearing: loaderData?.title ?? "" }) },
];

/** The form to print, fill in by hand and send or hand in. */
export const loader = async ({ params }: Route.LoaderArgs) => paperPage(await openedHearing(params.slug));

export default function Paper({ loaderData }: Route.ComponentProps) {
  return <PaperForm {...loaderData} />;
}
