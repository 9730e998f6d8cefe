import * as m from "#app/shared/text/compiled/messages.js";

type Props = { challenge: string; proof: string };

/**
 * What a form asks for while its hearing is on alert: a task that the browser solves by itself as somebody writes. Who cannot is told
 * what happens then; nobody is kept from sending.
 */
export const ProofField = ({ challenge, proof }: Props) => (
  <div
    className="alert alert-info proof"
    data-challenge={challenge}
    data-solving={m.alert_solving()}
    data-solved={m.alert_solved()}
    data-waiting={m.alert_waiting()}
    data-failed={m.alert_failed()}
  >
    <h2 className="h5">{m.alert_form_heading()}</h2>
    <p>{m.alert_form_text()}</p>
    <p>{m.alert_form_without()}</p>
    <p role="status" className="proof-state">
      {proof && m.alert_solved()}
    </p>
    <input type="hidden" name="proof" defaultValue={proof} />
    <script type="module" src="/scripts/proof.js" />
  </div>
);
