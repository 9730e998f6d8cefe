import { data } from "react-router";
import { verificationForm, verifyReceipt } from "#app/domain/submissions/verify-receipt.ts";
import { type FormAnswer, readForm } from "#app/http/form.ts";
import { hearingCards } from "#app/http/hearing-cards.ts";
import { type ShownVerdict, shownVerdict } from "#app/http/shown-verdict.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Select, TextArea, TextField } from "#app/ui/form/field.tsx";
import { Checkpoint } from "#app/ui/submission/checkpoint.tsx";
import type { Route } from "./+types/verify.ts";

export const meta: Route.MetaFunction = () => [{ title: m.submission_verify_heading() }];

export async function loader() {
  const cards = await hearingCards();
  return {
    hearings: cards.filter((card) => card.stage !== "scheduled").map(({ slug, title }) => ({ slug, title })),
  };
}

type VerifyAnswer = FormAnswer & { answer: ShownVerdict | null };

/** Checks a receipt, or a proof file; writes nothing. */
export async function action({ request }: Route.ActionArgs) {
  const form = await readForm(request, verificationForm);
  if (!form.ok) return data<VerifyAnswer>({ ...form, answer: null }, { status: 422 });
  const answer = shownVerdict(await verifyReceipt(form.value), form.value.by);
  return data<VerifyAnswer>({ errors: {}, typed: form.typed, answer });
}

export default function Verify({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const typed = (name: string) => String(actionData?.typed[name] ?? "");
  const answer = actionData?.answer;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.submission_verify_heading()}</h1>
      <p className="font-lead">{m.submission_verify_lead()}</p>
      {answer && (
        <div className={`alert ${answer.right ? "alert-success" : "alert-error"}`} role="status">
          <p>{answer.text}</p>
          {answer.checkpoint && <Checkpoint {...answer.checkpoint} />}
        </div>
      )}
      <h2>{m.checkpoint_by_receipt()}</h2>
      <form method="post" noValidate>
        <Select
          name="hearing"
          label={m.submission_hearing()}
          value={typed("hearing")}
          choices={loaderData.hearings.map(({ slug, title }) => ({ value: slug, label: title }))}
        />
        <TextField
          name="number"
          label={m.submission_number()}
          value={typed("number")}
          error={errors.number}
        />
        <TextField
          name="fingerprint"
          label={m.submission_fingerprint()}
          hint={m.submission_fingerprint_hint()}
          value={typed("fingerprint")}
          error={errors.fingerprint}
        />
        <button className="button button-primary" type="submit" name="by" value="receipt">
          {m.submission_verify_button()}
        </button>
      </form>
      <h2>{m.checkpoint_by_proof()}</h2>
      <form method="post" noValidate>
        <TextArea
          name="proof"
          label={m.checkpoint_proof_field()}
          hint={m.checkpoint_proof_hint()}
          value={typed("proof")}
          error={errors.proof}
        />
        <button className="button button-primary" type="submit" name="by" value="proof">
          {m.checkpoint_proof_button()}
        </button>
      </form>
      <h2>{m.checkpoint_what()}</h2>
      <p>{m.checkpoint_what_text()}</p>
      <p>{m.checkpoint_what_removed()}</p>
      <h2>{m.submission_verify_how()}</h2>
      <p>{m.submission_verify_how_text()}</p>
      <p>{m.submission_verify_how_files()}</p>
      <pre>{m.submission_verify_command()}</pre>
      <p>{m.checkpoint_how_text()}</p>
    </>
  );
}
