import { z } from "zod";
import { findCheckpoint } from "#app/domain/checkpoints/find-checkpoint.ts";
import { countNotShown } from "#app/domain/clearings/count-not-shown.ts";
import { waitsForDeadline } from "#app/domain/hearings/publication-policy.ts";
import { countSetAside } from "#app/domain/quarantine/list-quarantine.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { listPublicSubmissions, PER_PAGE } from "#app/domain/submissions/list-public-submissions.ts";
import { found } from "#app/http/found.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { shownCheckpoint } from "#app/http/shown-checkpoint.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { now, writeDay, writeDeadline } from "#app/shared/time.ts";
import { NotShown } from "#app/ui/clearing/not-shown.tsx";
import { inDanish } from "#app/ui/in-danish.ts";
import { Checkpoint } from "#app/ui/submission/checkpoint.tsx";
import { SetAside } from "#app/ui/submission/set-aside.tsx";
import { shownName } from "#app/ui/submission/shown-name.ts";
import { unnamed } from "#app/ui/words.ts";
import type { Route } from "./+types/submissions.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.submission_list_title({ hearing: loaderData?.title ?? "" }) },
];

const EXCERPT = 280;

export async function loader({ params, request }: Route.LoaderArgs) {
  const hearing = await openedHearing(params.slug);
  const query = new URL(request.url).searchParams;
  const words = (query.get("words") ?? "").slice(0, 100);
  const asked = query.get("page") ?? "1";
  const page = found(/^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : null);
  const about = await sectionAsked(hearing.hearingVersionId, query);
  const waits = waitsForDeadline(hearing, now());
  const [{ submissions, found: many, published, received }, setAside, notShown] = await Promise.all([
    listPublicSubmissions(hearing.id, page, { words, about }),
    countSetAside(hearing.id),
    waits || hearing.erasedAt ? null : countNotShown(hearing.id),
  ]);
  const pages = words ? 1 : Math.max(1, Math.ceil(many / PER_PAGE));
  return {
    slug: hearing.slug,
    title: hearing.title,
    erased: hearing.erasedAt && writeDay(hearing.erasedAt),
    page: found(page <= pages ? page : null),
    pages,
    words,
    about: about && { ...about, count: many },
    published,
    received,
    checkpoint: shownCheckpoint(await findCheckpoint(hearing.id)),
    setAside,
    /** Until when nothing is shown; null when it is. */
    waitsUntil: waits ? writeDeadline(hearing.closesAt) : null,
    notShown,
    submissions: (hearing.erasedAt ? [] : submissions).map(
      ({ number, name, behalf, text, receivedAt, late, answers, attended }) => ({
        number,
        name: name ? shownName(name, attended) : unnamed(behalf),
        late,
        received: writeDay(receivedAt),
        excerpt: text.length > EXCERPT ? `${text.slice(0, EXCERPT).replace(/\s+\S*$/, "")} …` : text,
        answers: answers.length,
      }),
    ),
  };
}

const sectionForm = z.object({ section: z.guid(), kind: z.enum(["comment", "amendment"]) });

/** The section of the text in hearing that is asked about, with its number and title; null when none is. */
async function sectionAsked(versionId: string, query: URLSearchParams) {
  const asked = sectionForm.safeParse(Object.fromEntries(query));
  if (!asked.success) return null;
  const { section, kind } = asked.data;
  const { number, title } = found(
    (await listSections(versionId)).find(({ identity }) => identity === section),
  );
  return { section, kind, number, title };
}

export default function Submissions({ loaderData }: Route.ComponentProps) {
  const { slug, title, erased, page, pages, words, published, received, setAside } = loaderData;
  const { submissions, checkpoint, notShown, about } = loaderData;
  const pageAt = (at: number) =>
    about ? `${paths.submissionsAbout(slug, about.section, about.kind)}&page=${at}` : `?page=${at}`;
  return (
    <>
      <p>
        <a href={paths.hearing(slug)} {...inDanish()}>
          ← {title}
        </a>
      </p>
      <h1>{m.submission_list_heading()}</h1>
      {loaderData.waitsUntil ? (
        <>
          <p className="alert">{m.clearing_public_after_deadline({ deadline: loaderData.waitsUntil })}</p>
          <p>{m.clearing_public_received({ count: received })}</p>
        </>
      ) : (
        <p>{m.clearing_public_counts({ count: received, published })}</p>
      )}
      <SetAside {...setAside} />
      {erased && <p className="alert">{m.retention_public({ day: erased })}</p>}
      {!erased && <Search words={words} />}
      {about && !words && !erased && <About {...about} slug={slug} />}
      {words && <p role="status">{m.submission_search_found({ count: submissions.length, words })}</p>}
      {submissions.map((submission) => (
        <article className="card" key={submission.number}>
          <h2>
            <a href={paths.submission(slug, submission.number)}>
              {m.shared_number({ number: submission.number })} · {submission.name}
            </a>
          </h2>
          <p className="muted">
            {submission.received}
            {submission.late && ` · ${m.submission_late()}`}
            {submission.answers > 0 && ` · ${m.submission_answers_count({ count: submission.answers })}`}
          </p>
          <p className="plain-text">{submission.excerpt}</p>
        </article>
      ))}
      {!erased && pages > 1 && (
        <nav className="pagination" aria-label={m.submission_pages()}>
          {page > 1 && <a href={pageAt(page - 1)}>{m.submission_previous()}</a>}
          <span>{m.submission_page_of({ page, pages })}</span>
          {page < pages && <a href={pageAt(page + 1)}>{m.submission_next()}</a>}
        </nav>
      )}
      {notShown && !words && !about && <NotShown {...notShown} />}
      {!erased && (
        <p>
          <a href={paths.nameUsed(slug)}>{m.clearing_name_used_link()}</a>
        </p>
      )}
      {checkpoint && (
        <section>
          <h2>{m.checkpoint_heading()}</h2>
          <Checkpoint {...checkpoint} />
          <p>
            <a href={paths.verify()}>{m.checkpoint_verify()}</a>
          </p>
        </section>
      )}
    </>
  );
}

type Asked = {
  slug: string;
  kind: "comment" | "amendment";
  number: string;
  title: string;
  count: number;
};

/** That only what is said about one section is shown. */
const About = ({ slug, kind, number, title, count }: Asked) => (
  <p role="status">
    {kind === "amendment"
      ? m.contribution_count_amendments({ count })
      : m.contribution_count_comments({ count })}
    :{" "}
    <strong {...inDanish()}>
      {number} {title}
    </strong>{" "}
    · <a href={paths.submissions(slug)}>{m.submission_all()}</a>
  </p>
);

/** Looks in what is public. */
function Search({ words }: { words: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to every screen reader yet
    <form className="search-form" role="search">
      <label className="form-label" htmlFor="words">
        {m.submission_search()}
      </label>
      <div className="search-line">
        <input className="form-input" id="words" name="words" type="search" defaultValue={words} />
        <button className="button button-secondary" type="submit">
          {m.hearing_search_button()}
        </button>
      </div>
    </form>
  );
}
