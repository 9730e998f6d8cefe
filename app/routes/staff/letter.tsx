import { findLetter } from "#app/domain/follow-ups/find-letter.ts";
import { may } from "#app/domain/staff/staff.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Route } from "./+types/letter.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.letter.subject }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const id = idFrom(params.followUp);
  return { id, hearingId: hearing.id, letter: found(await findLetter(hearing.id, id)) };
}

export default function Letter({ loaderData: { id, hearingId, letter } }: Route.ComponentProps) {
  return (
    <>
      <p className="no-print">
        <a href={paths.followUp(hearingId, id)}>← {m.ledger_back()}</a> · {m.ledger_print_hint()}
      </p>
      {letter.printJob && (
        <p className="alert alert-warning no-print">
          <a href={paths.printJob(hearingId, letter.printJob.id)}>
            {m.ledger_in_print_job({ number: letter.printJob.number })}
          </a>
        </p>
      )}
      <address className="plain-text">
        {letter.name}
        {"\n"}
        {letter.address}
      </address>
      <h1>{letter.subject}</h1>
      <div className="plain-text">{letter.text}</div>
    </>
  );
}
