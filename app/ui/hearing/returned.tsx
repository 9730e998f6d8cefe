import { RETURNED, whyReturned } from "#app/domain/inbound-mails/report.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** That a party's mail did not arrive, and what the other server said. */
export function Returned({ error }: { error: string }) {
  const why = whyReturned(error);
  return (
    <span className="returned">
      <span className="tag tag-bad">{why ? m.party_returned() : m.party_refused()}</span>{" "}
      {why && <strong>{m[`inbound_returned_${why}`]()}. </strong>}
      <span className="small">{why ? error.slice(RETURNED.length) : error}</span>
    </span>
  );
}
