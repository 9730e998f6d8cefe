import { Form } from "react-router";
import { listChanges } from "#app/domain/changes/list-changes.ts";
import { nameOf } from "#app/domain/staff/name-of.ts";
import { may } from "#app/domain/staff/staff.ts";
import { findStrategy } from "#app/domain/strategies/find-strategy.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { found } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { differenceOf } from "#app/shared/difference.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { Difference } from "#app/ui/difference.tsx";
import { TextArea } from "#app/ui/form/field.tsx";
import type { Route } from "./+types/changes.ts";

export const meta: Route.MetaFunction = () => [{ title: m.change_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const strategy = found(await findStrategy(hearing.strategyId));
  const [changes, sections] = await Promise.all([listChanges(hearing.id), listSections(strategy.draftId)]);
  const headingOf = (identity: string) => {
    const section = sections.find((one) => one.identity === identity);
    return section ? `${section.number} ${section.title}` : m.change_section_gone();
  };
  return {
    hearingId: hearing.id,
    adopted: hearing.adoptedAt !== null,
    changes: await Promise.all(
      changes.map(async (change) => ({
        id: change.id,
        number: change.number,
        section: headingOf(change.sectionIdentity),
        state: change.state,
        reason: change.reason,
        by: `${await nameOf(change.writtenById)}, ${writeMoment(change.writtenAt)}`,
        difference: differenceOf(change.before, change.after),
        responses: change.responses.map(({ response }) => response),
        mayJudge: change.state === "waiting" && may.approveResponse(staff, hearing.departmentId),
        own: change.writtenById === staff.id,
      })),
    ),
  };
}

type Change = Route.ComponentProps["loaderData"]["changes"][number];

export default function Changes({ loaderData: { hearingId, adopted, changes } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.change_heading()}</h1>
      <p>{m.change_lead()}</p>
      {!adopted && (
        <div className="buttons">
          <a className="button button-primary" href={paths.newChange(hearingId)}>
            {m.change_new()}
          </a>
        </div>
      )}
      {changes.length === 0 && <p>{m.change_none()}</p>}
      {changes.map((change) => (
        <article className="card" key={change.id}>
          <h2>
            {m.change_numbered({ number: change.number })}: {change.section}{" "}
            <span className={`tag ${TAGS[change.state]}`}>{m[`change_state_${change.state}`]()}</span>
          </h2>
          <p className="muted">
            {change.by}
            {change.responses.map(({ id, number }) => (
              <span key={id}>
                {" · "}
                <a href={paths.response(hearingId, id)}>{m.casework_response_numbered({ number })}</a>
              </span>
            ))}
          </p>
          <Difference pieces={change.difference} />
          {change.reason && <p className="alert alert-warning">{change.reason}</p>}
          {change.mayJudge && <Judgement hearingId={hearingId} change={change} />}
        </article>
      ))}
    </>
  );
}

const TAGS = { waiting: "tag-warn", accepted: "tag-good", rejected: "tag-bad" };

function Judgement({ hearingId, change }: { hearingId: string; change: Change }) {
  const address = paths.judgeChange(hearingId, change.id);
  return (
    <>
      {change.own ? (
        <p className="muted">{m.refusal_own_change()}</p>
      ) : (
        <Form method="post" action={address}>
          <button className="button button-primary" type="submit" name="judgement" value="accept">
            {m.change_accept()}
          </button>
        </Form>
      )}
      <details>
        <summary>{m.change_reject()}</summary>
        <Form method="post" action={address} noValidate>
          <TextArea name="reason" label={m.staff_reason()} rows={3} />
          <button className="button button-secondary" type="submit" name="judgement" value="reject">
            {m.change_reject()}
          </button>
        </Form>
      </details>
    </>
  );
}
