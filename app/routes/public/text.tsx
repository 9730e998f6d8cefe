import { listAnnouncements } from "#app/domain/announcements/list-announcements.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { countContributions } from "#app/domain/submissions/list-contributions.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay } from "#app/shared/time.ts";
import { StrategyText } from "#app/ui/hearing/strategy-text.tsx";
import type { Route } from "./+types/text.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.hearing_text_title({ hearing: loaderData?.title ?? "" }) },
];

/** The adopted text once there is one, else the text that is in hearing; `?version=hearing` always shows the latter. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const hearing = await openedHearing(params.slug);
  const wantsHearing = new URL(request.url).searchParams.get("version") === "hearing";
  const adopted = hearing.adoptedVersionId !== null && !wantsHearing;
  const sections = await listSections(
    adopted && hearing.adoptedVersionId ? hearing.adoptedVersionId : hearing.hearingVersionId,
  );
  const corrections = adopted ? [] : await listAnnouncements(hearing.id);
  const counts = await countContributions(hearing.id, { published: true });
  return {
    slug: hearing.slug,
    title: hearing.title,
    isOpen: hearing.isOpen,
    adopted,
    hasAdopted: hearing.adoptedVersionId !== null,
    sections: sections.map(({ body: _, ...section }) => ({
      ...section,
      said: counts
        .filter((one) => one.section === section.identity)
        .map(({ kind, submissions }) => ({ kind, submissions })),
      corrections: corrections
        .filter(({ sectionIdentity }) => sectionIdentity === section.identity)
        .map(({ id, text, announcedAt }) => ({ id, text, day: writeDay(announcedAt) })),
    })),
  };
}

export default function Text({ loaderData }: Route.ComponentProps) {
  const { slug, title, adopted, hasAdopted } = loaderData;
  return (
    <>
      <p className="no-print">
        <a href={paths.hearing(slug)}>← {title}</a>
      </p>
      <h1>
        {adopted
          ? m.hearing_text_adopted_heading({ hearing: title })
          : m.hearing_text_heading({ hearing: title })}
      </h1>
      {hasAdopted && (
        <p className="no-print">
          {adopted ? (
            <a href={`${paths.text(slug)}?version=hearing`}>{m.hearing_text_show_hearing()}</a>
          ) : (
            <a href={paths.text(slug)}>{m.hearing_text_show_adopted()}</a>
          )}{" "}
          · <a href={`${paths.decision(slug)}#changes`}>{m.hearing_text_changes()}</a>
        </p>
      )}
      <StrategyText {...loaderData} />
    </>
  );
}
