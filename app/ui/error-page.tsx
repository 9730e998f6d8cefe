import { isRouteErrorResponse, useRouteError } from "react-router";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Mark } from "./mark.tsx";
import style from "./style/public.scss?url";

/** What went wrong, what was kept, and where to go: never a word of the technology. Not found and not allowed are the same. */
export function ErrorMessage() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const missing = status === 404 || status === 403;
  const away = status === 503;
  return (
    <div className="error-page">
      <h1>
        {missing ? m.shared_not_found_heading() : away ? m.shared_away_heading() : m.shared_failure_heading()}
      </h1>
      <p className="font-lead">
        {missing ? m.refusal_not_found() : away ? m.shared_away_text() : m.shared_failure_text()}
      </p>
      <p>
        <a className="button button-secondary" href={paths.front()}>
          {m.shared_to_front()}
        </a>
      </p>
    </div>
  );
}

/** Stands in for the whole page when not even its frame could be made, so it brings the look with it. */
export function ErrorPage() {
  return (
    <>
      <link rel="stylesheet" href={style} precedence="default" />
      <header className="site-header">
        <div className="container site-header-inner">
          <a className="site-name" href={paths.front()}>
            <Mark size={36} /> {m.shared_product()}
          </a>
        </div>
      </header>
      <main className="container page-container" id="main">
        <ErrorMessage />
      </main>
    </>
  );
}
