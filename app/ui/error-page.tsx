import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** What went wrong, what was kept, and where to go: never a word of the technology. */
export function ErrorPage({ status }: { status: number }) {
  const missing = status === 404 || status === 403;
  return (
    <main className="container page-container error-page" id="main">
      <h1>{missing ? m.shared_not_found_heading() : m.shared_failure_heading()}</h1>
      <p className="font-lead">{missing ? m.refusal_not_found() : m.shared_failure_text()}</p>
      <p>
        <a href={paths.front()}>{m.shared_to_front()}</a>
      </p>
    </main>
  );
}
