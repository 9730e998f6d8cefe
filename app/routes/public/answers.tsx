import { findReach } from "#app/domain/reach/find-reach.ts";
import { htmlOf } from "#app/domain/strategies/markdown.ts";
import { findFrozenForeword, listSnapshots } from "#app/domain/white-book/find-white-book.ts";
import { orders } from "#app/domain/white-book/white-book.ts";
import { found } from "#app/http/found.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { askedOf, releasedContents, viewOfAnswers, viewOfFigures } from "#app/http/white-book-view.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay, writeMoment } from "#app/shared/time.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { ReachFigures } from "#app/ui/reach/reach-figure.tsx";
import { AnswerGroups } from "#app/ui/white-book/answer-groups.tsx";
import { Coverage } from "#app/ui/white-book/coverage.tsx";
import { Downloads } from "#app/ui/white-book/downloads.tsx";
import { Figures } from "#app/ui/white-book/figures.tsx";
import { HeardParties } from "#app/ui/white-book/heard-parties.tsx";
import type { Route } from "./+types/answers.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.decision_answers_title({ hearing: loaderData?.title ?? "" }) },
];

/** The answers of a hearing with the white book around them; before they have been released the page does not exist. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const hearing = await openedHearing(params.slug);
  const released = found(hearing.answersReleasedAt);
  const [contents, foreword, snapshots, reach] = await Promise.all([
    releasedContents(hearing.id),
    findFrozenForeword(hearing.id),
    listSnapshots(hearing.id),
    findReach(hearing.id),
  ]);
  const newest = snapshots[0]?.stands ? snapshots[0] : null;
  return {
    slug: hearing.slug,
    title: hearing.title,
    released: writeDay(released),
    erased: hearing.erasedAt && writeDay(hearing.erasedAt),
    foreword: foreword && htmlOf(foreword),
    parties: contents.parties,
    coverage: {
      ...{ ...contents.coverage, received: contents.received, receipts: contents.receipts },
      notShown: contents.notShown,
    },
    reach,
    figures: viewOfFigures(contents),
    snapshot: newest && {
      ...{ id: newest.id, number: newest.number, files: newest.files },
      moment: writeMoment(newest.frozenAt),
    },
    ...viewOfAnswers(contents, hearing.slug, askedOf(request)),
  };
}

export default function Answers({ loaderData: page }: Route.ComponentProps) {
  const { slug, title, order, snapshot } = page;
  return (
    <>
      <p>
        <a href={paths.hearing(slug)}>← {title}</a>
      </p>
      <h1>{m.decision_answers_heading()}</h1>
      <p className="font-lead">
        {m.decision_answers_lead({ count: page.coverage.received, day: page.released })}
      </p>
      {page.erased && <p className="alert">{m.retention_public({ day: page.erased })}</p>}
      {page.foreword && (
        <section aria-labelledby="forord">
          <h2 id="forord">{m.whitebook_foreword()}</h2>
          <Prose html={page.foreword} />
        </section>
      )}
      {snapshot && (
        <section aria-labelledby="hent" className="card">
          <h2 id="hent">{m.whitebook_download()}</h2>
          <p>{m.whitebook_download_text({ number: snapshot.number, moment: snapshot.moment })}</p>
          <Downloads slug={slug} {...snapshot} />
          <p className="small muted break-anywhere">{m.whitebook_id({ id: snapshot.id })}</p>
        </section>
      )}
      <Figures {...page.figures} />
      {page.reach && (
        <section aria-labelledby="deltagere">
          <h2 id="deltagere">{m.reach_public_heading()}</h2>
          <ReachFigures reach={page.reach} />
        </section>
      )}
      <HeardParties parties={page.parties} />
      <section aria-labelledby="svar">
        <h2 id="svar">{m.whitebook_points_and_answers()}</h2>
        <nav className="orders" aria-label={m.whitebook_order_label()}>
          {orders.map((one) => (
            <a
              key={one}
              href={paths.answersIn(slug, one, 1, "svar")}
              aria-current={one === order ? "page" : undefined}
            >
              {m[`whitebook_order_${one}`]()}
            </a>
          ))}
        </nav>
        <AnswerGroups {...page} />
        <Pagination
          page={page.page}
          pages={page.pages}
          hrefOf={(one) => paths.answersIn(slug, order, one, "svar")}
        />
      </section>
      <Coverage {...page.coverage} />
    </>
  );
}
