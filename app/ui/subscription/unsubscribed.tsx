import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** What somebody sees who wants no more mails, then and whenever they open an old link. */
export function Unsubscribed() {
  return (
    <>
      <h1>{m.subscription_gone_heading()}</h1>
      <p className="font-lead">{m.subscription_gone()}</p>
      <p>
        <a href={paths.hearings()}>{m.subscription_sent_back()}</a>
      </p>
    </>
  );
}

/** The button that ends all mails; it sends what a mail program's own button sends. */
export function StopAll({ token }: { token: string }) {
  return (
    <>
      <p>{m.subscription_stop_text()}</p>
      <form method="post" action={paths.unsubscribe(token)}>
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <button className="button button-secondary" type="submit">
          {m.subscription_stop()}
        </button>
      </form>
    </>
  );
}
