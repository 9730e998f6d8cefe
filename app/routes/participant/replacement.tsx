import { redirect } from "react-router";
import { receiptToken } from "#app/domain/participants/link.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { writtenText } from "#app/domain/submissions/composed-text.ts";
import { fieldsOf } from "#app/domain/submissions/contribution.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { refusalToReplace } from "#app/domain/submissions/replacement.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { requireParticipant } from "#app/http/participant.ts";
import { replaceFromForm } from "#app/http/replace-from-form.ts";
import { paths } from "#app/shared/paths.ts";
import { sentenceOf } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { now, writeDeadline } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { ReplacementForm } from "#app/ui/submission/replacement-form.tsx";
import type { Route } from "./+types/replacement.ts";

export const meta: Route.MetaFunction = ({ params }) => [
  { title: m.my_replacement_title({ number: params.number }) },
  { name: "robots", content: "noindex" },
];

/** The participant of the link with one of the submissions that they sent themselves. */
async function ownSubmission({ token, number: asked }: Route.LoaderArgs["params"]) {
  const participant = await requireParticipant(token);
  const number = numberFrom(asked);
  return {
    participant,
    own: found(participant.submissions.find((one) => one.number === number && !one.signed)),
  };
}

export async function loader({ params }: Route.LoaderArgs) {
  const { participant, own } = await ownSubmission(params);
  const { hearing } = participant;
  const refusal = refusalToReplace(own, hearing.stage === "open");
  const written = writtenText(own);
  const sections = hearing.hearingVersionId ? await listSections(hearing.hearingVersionId) : [];
  return {
    back: paths.participant(params.token),
    number: own.number,
    refused: refusal && sentenceOf(refusal),
    published: own.clearance === "published",
    signatories: own.signatories,
    named: own.named.filter(({ state }) => state !== "declined").length,
    deadline: hearing.closesAt ? writeDeadline(hearing.closesAt) : "",
    formToken: newFormToken(hearing.id, now()),
    sections: sections.map(({ identity, number, title }) => ({ identity, number, title })),
    sent: {
      ...{ onBehalfOf: own.onBehalfOf, organisation: own.organisation, capacity: own.capacity },
      ...{ body: written.body, section: written.section ?? "" },
      ...fieldsOf(written.contributions),
    },
    files: own.attachments.map(({ position, name, size }) => ({ position, name, size })),
  };
}

/** Sends what was edited as a new submission in place of the old one. */
export async function action({ params, request }: Route.ActionArgs) {
  const { participant, own } = await ownSubmission(params);
  const { id: hearingId, hearingVersionId } = participant.hearing;
  const replaced = await replaceFromForm(request, {
    ...{ participantId: participant.id, submissionId: own.id, number: own.number },
    ...{ hearingId, hearingVersionId: hearingVersionId ?? "" },
  });
  if (!replaced.ok) return replaced.answer;
  throw redirect(paths.receipt(receiptToken(replaced.submissionId)), 303);
}

export default function Replacement({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const typed = actionData?.typed;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.my_replacement_title({ number: page.number })}</h1>
      {page.refused ? (
        <Over refused={page.refused} text={String(typed?.body ?? "")} back={page.back} />
      ) : (
        <>
          <p className="font-lead">{m.my_replacement_lead({ number: page.number })}</p>
          <p>{m.my_replacement_until({ deadline: page.deadline })}</p>
          {page.published && (
            <p className="alert alert-warning">{m.my_replacement_published({ number: page.number })}</p>
          )}
          {page.signatories > 0 && (
            <p className="alert alert-warning">
              {m.my_replacement_signed({ count: page.signatories, number: page.number })}
            </p>
          )}
          {page.named > 0 && <p>{m.joint_asked_anew({ count: page.named })}</p>}
          <ReplacementForm {...page} errors={errors} typed={typed} />
        </>
      )}
    </>
  );
}

/** It can no longer be edited; what was typed is there to copy. */
function Over({ refused, text, back }: { refused: string; text: string; back: string }) {
  return (
    <>
      {!text && <p className="alert alert-warning">{refused}</p>}
      {text && (
        <blockquote className="quote">
          <PlainText text={text} />
        </blockquote>
      )}
      <p>
        <a href={back}>{m.submission_my_page_title()}</a>
      </p>
    </>
  );
}
