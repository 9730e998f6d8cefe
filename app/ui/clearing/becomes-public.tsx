import type { PublicationPolicy } from "#app/domain/hearings/publication-policy.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** How submissions become public, as it is promised before anybody writes. */
export function BecomesPublic({ publishWhen, namesShown }: PublicationPolicy) {
  return (
    <ul>
      <li>{m[`clearing_promise_${publishWhen}`]()}</li>
      <li>{m[`clearing_promise_${namesShown}`]()}</li>
      <li>{m.clearing_promise_never()}</li>
    </ul>
  );
}
