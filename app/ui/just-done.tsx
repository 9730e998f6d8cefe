import { useSearchParams } from "react-router";
import { DONE } from "#app/shared/done.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** What was done before this page was opened, as its address says it. A form that is shown again hides it (_parts.scss). */
export function JustDone() {
  const said = useSearchParams()[0].get("said");
  const done = DONE.find((one) => one === said);
  if (!done) return null;
  return (
    <p className="alert alert-success just-done" role="status">
      {m[`done_${done}`]()}
    </p>
  );
}
