import { Form } from "react-router";
import { type ImportState, isMoving } from "#app/domain/imports/import.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ProgressBar } from "../progress-bar.tsx";

type Props = {
  hearingId: string;
  id: string;
  state: ImportState;
  done: number;
  senders: number;
  hours: number;
};

/** How far an import is, and the way back from it. */
export function ImportProgress({ hearingId, id, state, done, senders, hours }: Props) {
  if (isMoving(state)) {
    return (
      <>
        {state === "running" && (
          <ProgressBar label={m.import_progress({ done, senders })} done={done} all={senders} />
        )}
        <p className="muted">{m.import_reload()}</p>
      </>
    );
  }
  if (state === "undone") return <p className="alert alert-info">{m.import_undone_text()}</p>;
  if (state !== "done") return null;
  return (
    <>
      <p className="alert alert-success">{m.import_done_text({ senders, hours })}</p>
      <p>
        <a href={paths.casework(hearingId)}>{m.staff_tab_submissions()}</a>
      </p>
      <Form method="post" action={paths.undoImport(hearingId, id)}>
        <p className="muted">{m.import_undo_hint()}</p>
        <button className="button button-secondary" type="submit">
          {m.import_undo()}
        </button>
      </Form>
    </>
  );
}
