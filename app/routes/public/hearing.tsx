import { viewOfHearing } from "#app/http/hearing-view.ts";
import { publicHearing } from "#app/http/public-hearing.ts";
import { HearingPage } from "#app/ui/hearing/hearing-page.tsx";
import type { Route } from "./+types/hearing.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ params }: Route.LoaderArgs) {
  return viewOfHearing(await publicHearing(params.slug));
}

export default function Hearing({ loaderData }: Route.ComponentProps) {
  return <HearingPage {...loaderData} />;
}
