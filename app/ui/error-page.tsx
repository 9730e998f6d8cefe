import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Mark } from "./mark.tsx";
import style from "./style/public.scss?url";

/**
 * What went wrong, what was kept, and where to go: never a word of the technology. It stands in for the whole page,
 * so it brings the look with it. Not found and not allowed are the same page.
 */
export function ErrorPage({ status }: { status: number }) {
  const missing = status === 404 || status === 403;
  const heading = missing ? m.shared_not_found_heading() : m.shared_failure_heading();
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
      <main className="container page-container error-page" id="main">
        <h1>{heading}</h1>
        <p className="font-lead">{missing ? m.refusal_not_found() : m.shared_failure_text()}</p>
        <p>
          <a className="button button-secondary" href={paths.front()}>
            {m.shared_to_front()}
          </a>
        </p>
      </main>
    </>
  );
}
