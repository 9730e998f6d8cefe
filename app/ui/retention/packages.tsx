import { Form } from "react-router";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";

type Package = {
  number: number;
  sha256: string;
  size: string;
  made: string;
  taken: string;
  takenBy: string;
  filed: string;
  filedBy: string;
  caseNumber: string;
  outdated: boolean;
  /** Whether its file can be taken. */
  isThere: boolean;
};
type Props = { id: string; mayConclude: boolean; erased: string; packages: Package[] };

/** The packages of a hearing: how far each is, and what an official does with it. */
export function Packages({ id, mayConclude, erased, packages }: Props) {
  const making = packages.some(({ made }) => made === "");
  return (
    <section>
      <h2>{m.retention_packages()}</h2>
      <p>{m.retention_packages_text()}</p>
      {mayConclude && !erased && !making && (
        <Form method="post" action={paths.packages(id)}>
          <button className="button button-secondary" type="submit">
            {m.retention_ask()}
          </button>
        </Form>
      )}
      {packages.length === 0 && <p>{m.retention_none_yet()}</p>}
      {packages.map((one) => (
        <PackageCard key={one.number} id={id} one={one} mayConclude={mayConclude} />
      ))}
    </section>
  );
}

function PackageCard({ id, one, mayConclude }: { id: string; one: Package; mayConclude: boolean }) {
  return (
    <article className="card">
      <h3>
        {m.retention_package()} {one.number}{" "}
        {one.outdated && !one.filed && <span className="tag tag-warn">{m.retention_outdated()}</span>}
      </h3>
      <p>
        {one.made ? `${m.retention_made()} ${one.made} · ${one.size}` : m.retention_making()}
        {one.made && !one.isThere && ` · ${m.retention_waiting()}`}
        {one.taken && (
          <>
            <br />
            {m.retention_taken({ moment: one.taken, name: one.takenBy })}
          </>
        )}
        {one.filed && (
          <>
            <br />
            {m.retention_filed({ moment: one.filed, name: one.filedBy, number: one.caseNumber })}
          </>
        )}
      </p>
      {one.sha256 && (
        <p className="small muted break-anywhere">
          {m.submission_fingerprint()}: {one.sha256}
        </p>
      )}
      {mayConclude && one.isThere && (
        <>
          <p>{m.retention_take_warning()}</p>
          <div className="buttons">
            {/* The file is no page: the browser, not the application, takes it. */}
            <form method="post" action={paths.package(id, one.number)}>
              <button className="button button-secondary" type="submit">
                {m.retention_take({ number: one.number })}
              </button>
            </form>
            {one.taken && !one.filed && (
              <a className="button button-primary" href={paths.packageFiling(id, one.number)}>
                {m.retention_file_heading({ number: one.number })}
              </a>
            )}
          </div>
        </>
      )}
    </article>
  );
}
