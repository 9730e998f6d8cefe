import { Form, redirect } from "react-router";
import { confirmMembers } from "#app/domain/letter-groups/confirm-members.ts";
import { judgeForm } from "#app/domain/letter-groups/likeness.ts";
import { countMembers, findGroup, listMembers } from "#app/domain/letter-groups/list-groups.ts";
import { splitMembers } from "#app/domain/letter-groups/split-members.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { differenceOf } from "#app/shared/difference.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { LikeLetters } from "#app/ui/casework/like-letters.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import type { Route } from "./+types/letter-group.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.alike_group_heading({ number: loaderData?.number ?? 0 }) },
];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { id, centre } = found(await findGroup(hearing.id, idFrom(params.group)));
  const after = Math.min(
    2_000_000_000,
    Math.max(0, Number(new URL(request.url).searchParams.get("after")) || 0),
  );
  const [counts, waiting, confirmed] = await Promise.all([
    countMembers(id),
    listMembers(id, "suggested", false, Math.trunc(after)),
    listMembers(id, "confirmed", false, 0),
  ]);
  const beside = ({ body, ...line }: (typeof waiting.lines)[number]) => ({
    ...line,
    percent: Math.floor(line.similarity * 100),
    pieces: differenceOf(centre.body, body),
  });
  return {
    hearingId: hearing.id,
    id,
    number: centre.number,
    name: centre.organisation || centre.participant.name,
    body: centre.body,
    counts,
    waiting: waiting.lines.map(beside),
    later: waiting.more ? (waiting.lines.at(-1)?.number ?? null) : null,
    confirmed: confirmed.lines.map(beside),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const id = idFrom(params.group);
  const form = await readForm(request, judgeForm, ["letters"]);
  if (!form.ok) return invalid(form);
  const { judgement, letters } = form.value;
  const done =
    judgement === "split_off"
      ? await splitMembers(hearing.id, id, letters, staff)
      : await confirmMembers(hearing.id, id, judgement === "confirm_same" ? null : letters, staff);
  if (!done.ok) return refusedWith(done, form.typed);
  throw redirect(saying(paths.letterGroup(hearing.id, id), "saved"), 303);
}

export default function LetterGroup({ loaderData: page, actionData }: Route.ComponentProps) {
  const { hearingId, number, counts } = page;
  return (
    <>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <p className="section-tools">
        <a href={paths.letterGroups(hearingId)}>← {m.alike_heading()}</a>
      </p>
      <h1>{m.alike_group_heading({ number })}</h1>
      <section className="card">
        <h2>{m.alike_centre_text()}</h2>
        <p className="muted">
          {m.shared_number({ number })} · {page.name}
        </p>
        <PlainText text={page.body} />
        <p>
          <a href={paths.caseworkSubmission(hearingId, number)}>{m.alike_answer_centre({ number })}</a>
        </p>
      </section>
      {counts.same > 0 && (
        <Form method="post">
          <button className="button button-primary" type="submit" name="judgement" value="confirm_same">
            {m.alike_confirm_same({ count: counts.same })}
          </button>
        </Form>
      )}
      {counts.same + counts.others === 0 && (
        <p className="alert alert-success">{m.alike_nothing_waiting()}</p>
      )}
      {page.waiting.length > 0 && (
        <>
          <h2>{m.alike_differences_heading()}</h2>
          <p>{m.alike_differences_hint()}</p>
          <LikeLetters hearingId={hearingId} letters={page.waiting} waiting />
          {page.later && (
            <a className="button button-secondary button-small" href={`?after=${page.later}`} rel="next">
              {m.shared_next_page()}
            </a>
          )}
        </>
      )}
      {counts.confirmed > 0 && (
        <>
          <h2>
            {m.alike_confirmed_heading()} <span className="count">{counts.confirmed}</span>
          </h2>
          {page.confirmed.length > 0 && (
            <LikeLetters hearingId={hearingId} letters={page.confirmed} waiting={false} />
          )}
        </>
      )}
    </>
  );
}
