import { may } from "#app/domain/staff/staff.ts";
import { findStrategy } from "#app/domain/strategies/find-strategy.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { idFrom } from "#app/http/found.ts";
import { requireRight } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { wordFor } from "#app/ui/words.ts";
import type { Route } from "./+types/strategy.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const id = idFrom(params.strategyId);
  const { found } = await requireRight(request, may.writeStrategy, () => findStrategy(id));
  const sections = await listSections(found.draftId);
  return {
    id,
    title: found.title,
    topic: found.topic,
    department: found.department.name,
    hearings: found.hearings.map(({ id: hearingId, title }) => ({ id: hearingId, title })),
    sections: sections.map(({ identity, number, level, kind, title, lix, summary }) => ({
      ...{ identity, number, level, kind, title, lix },
      summarised: summary !== "",
    })),
  };
}

export default function Strategy({ loaderData: strategy }: Route.ComponentProps) {
  return (
    <>
      <h1>{strategy.title}</h1>
      <p className="muted">
        {strategy.topic} · {strategy.department}
      </p>
      <div className="buttons">
        <a className="button button-primary" href={paths.newSection(strategy.id)}>
          {m.staff_new_section()}
        </a>
        <a className="button button-secondary" href={paths.newHearing(strategy.id)}>
          {m.staff_set_up_hearing()}
        </a>
        {strategy.hearings.map((hearing) => (
          <a key={hearing.id} className="button button-secondary" href={paths.staffHearing(hearing.id)}>
            {m.staff_open_hearing({ title: hearing.title })}
          </a>
        ))}
      </div>
      <h2>{m.staff_draft_heading()}</h2>
      {strategy.sections.length === 0 && <p>{m.staff_draft_empty()}</p>}
      <table className="stacked">
        <tbody>
          {strategy.sections.map((section) => (
            <tr key={section.identity}>
              <th scope="row" className={`level-${section.level}`}>
                <a href={paths.section(strategy.id, section.identity)}>
                  {section.number} {section.title}
                </a>
              </th>
              <td>{wordFor.sectionKind(section.kind)}</td>
              <td>{section.lix !== null && m.hearing_lix({ lix: section.lix })}</td>
              <td>
                <form
                  method="post"
                  action={paths.moveSection(strategy.id, section.identity)}
                  className="section-tools"
                >
                  {(["up", "down", "remove"] as const).map((direction) => (
                    <button
                      key={direction}
                      className="button button-secondary button-small"
                      type="submit"
                      name="direction"
                      value={direction}
                    >
                      {m[`staff_${direction}`]()}
                      <span className="visually-hidden"> {section.title}</span>
                    </button>
                  ))}
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
