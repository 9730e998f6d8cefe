import { Form, redirect } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { editSection } from "#app/domain/strategies/edit-section.ts";
import { findStrategy } from "#app/domain/strategies/find-strategy.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { sectionForm } from "#app/domain/strategies/section.ts";
import { countContributions } from "#app/domain/submissions/list-contributions.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found as foundOr404, idFrom } from "#app/http/found.ts";
import { requireRight } from "#app/http/session.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { SectionFields } from "#app/ui/form/section-fields.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import type { Route } from "./+types/section.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_edit_section() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const id = idFrom(params.strategyId);
  const identity = idFrom(params.section);
  const { found } = await requireRight(request, may.writeStrategy, () => findStrategy(id));
  const sections = await listSections(found.draftId);
  const section = foundOr404(sections.find((one) => one.identity === identity));
  const counts = await Promise.all(
    found.hearings.map(async (hearing) => ({
      ...{ id: hearing.id, title: hearing.title },
      said: (await countContributions(hearing.id, { published: false }))
        .filter((one) => one.section === identity)
        .map(({ kind, submissions }) => ({ kind, submissions })),
    })),
  );
  return { id, title: found.title, section, counts: counts.filter(({ said }) => said.length > 0) };
}

export async function action({ params, request }: Route.ActionArgs) {
  const id = idFrom(params.strategyId);
  const { staff } = await requireRight(request, may.writeStrategy, () => findStrategy(id));
  const form = await readForm(request, sectionForm);
  if (!form.ok) return invalid(form);
  const edited = await editSection(id, idFrom(params.section), form.value, staff);
  if (!edited.ok) return refusedWith(edited, form.typed);
  throw redirect(saying(paths.strategy(id), "saved"), 303);
}

export default function Section({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, section, counts } = loaderData;
  const errors = actionData?.errors ?? {};
  const { kind, body, summary, level } = section;
  const value = valueIn(actionData?.typed, {
    kind,
    body,
    summary,
    level: String(level),
    title: section.title,
  });
  // After a conflict the stored revision is the other's: saving again says that both texts have been seen.
  return (
    <>
      <p>
        <a href={paths.strategy(id)}>← {title}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>
        {m.staff_edit_section()} {section.number}
      </h1>
      {counts.map((hearing) => (
        <p key={hearing.id}>
          <a href={paths.casework(hearing.id)}>{hearing.title}</a>:{" "}
          {hearing.said
            .map(({ kind, submissions: count }) =>
              kind === "amendment"
                ? m.contribution_count_amendments({ count })
                : m.contribution_count_comments({ count }),
            )
            .join(" · ")}
        </p>
      ))}
      <Form method="post" noValidate key={section.revision}>
        <input type="hidden" name="revision" value={section.revision} />
        <SectionFields value={value} html={section.bodyHtml} errors={errors} />
        <button className="button button-primary" type="submit">
          {m.staff_save()}
        </button>
      </Form>
      {errors.form && (
        <>
          <h2>{m.staff_other_wording()}</h2>
          <PlainText text={body} />
        </>
      )}
    </>
  );
}
