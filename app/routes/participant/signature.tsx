import { redirect } from "react-router";
import { z } from "zod";
import { participantToken } from "#app/domain/participants/link.ts";
import { confirmSignature } from "#app/domain/signatories/confirm-signature.ts";
import { declineSignature } from "#app/domain/signatories/decline-signature.ts";
import { findNamed } from "#app/domain/signatories/find-named.ts";
import { readSignatoryToken } from "#app/domain/signatories/link.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { viewOfText } from "#app/http/composed-view.ts";
import { invalid, readForm } from "#app/http/form.ts";
import { found } from "#app/http/found.ts";
import { refusedStep } from "#app/http/participant.ts";
import { paths } from "#app/shared/paths.ts";
import { sentenceOf } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { ComposedText } from "#app/ui/submission/composed-text.tsx";
import type { Route } from "./+types/signature.ts";

export const meta: Route.MetaFunction = () => [
  { title: m.joint_page_title() },
  { name: "robots", content: "noindex" },
];

const answerForm = z.object({
  answer: z.enum(["confirmed", "declined"], { error: () => m.joint_error_answer() }),
});

/** Opening the address changes nothing: machines that look at mails open every link. */
export async function loader({ params }: Route.LoaderArgs) {
  const named = found(await findNamed(found(readSignatoryToken(params.token))));
  const { hearing, contributions, refusal } = named;
  const sections = contributions.length > 0 ? await listSections(hearing.hearingVersionId ?? "") : [];
  return {
    ...{ answer: named.answer, renewed: named.renewed, number: named.number, files: named.files },
    ...{ name: named.name, sender: named.sender, title: hearing.title, slug: hearing.slug },
    refused: refusal && sentenceOf(refusal),
    received: writeMoment(named.receivedAt),
    said: refusal ? null : viewOfText(named.body, contributions, sections),
  };
}

/** Whoever stands behind the letter goes on to their own page. */
export async function action({ params, request }: Route.ActionArgs) {
  const id = found(readSignatoryToken(params.token));
  const form = await readForm(request, answerForm);
  if (!form.ok) return invalid(form);
  if (form.value.answer === "declined") {
    const declined = await declineSignature(id);
    if (!declined.ok) return refusedStep(declined);
    throw redirect(paths.signature(params.token), 303);
  }
  const confirmed = await confirmSignature(id);
  if (!confirmed.ok) return refusedStep(confirmed);
  throw redirect(paths.participant(participantToken(confirmed.value)), 303);
}

export default function Signature({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <h1>{m.joint_page_title()}</h1>
      {page.answer === "confirmed" && (
        <p className="alert alert-success">{m.joint_confirmed({ number: page.number })}</p>
      )}
      {page.answer === "declined" && (
        <p className="alert alert-success" role="status">
          {m.joint_declined({ number: page.number })}
        </p>
      )}
      {!page.answer && page.refused && <p className="alert alert-warning">{page.refused}</p>}
      {page.said && (
        <>
          <p className="font-lead">
            {m.joint_page_lead({ ...{ sender: page.sender, name: page.name, number: page.number } })}
          </p>
          {page.renewed && <p className="alert alert-warning">{m.joint_page_renewed()}</p>}
          <p>{m.joint_page_what()}</p>
          <h2>{m.submission_numbered({ number: page.number })}</h2>
          <p className="muted">
            {page.title} · {page.received}
          </p>
          <blockquote className="quote">
            <ComposedText {...page.said} />
          </blockquote>
          {page.files.length > 0 && <p>{m.joint_page_files({ files: page.files.join(", ") })}</p>}
          <form method="post">
            <div className="buttons">
              <button className="button button-primary" type="submit" name="answer" value="confirmed">
                {m.joint_stand_behind()}
              </button>
              <button className="button button-secondary" type="submit" name="answer" value="declined">
                {m.joint_not_mine()}
              </button>
            </div>
          </form>
        </>
      )}
      <p>
        <a href={paths.hearing(page.slug)}>{m.submission_to_hearing()}</a>
      </p>
    </>
  );
}
