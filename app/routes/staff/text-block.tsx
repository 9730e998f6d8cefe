import { Form, redirect } from "react-router";
import { listOwnDepartments } from "#app/domain/staff/list-own-departments.ts";
import { may } from "#app/domain/staff/staff.ts";
import { htmlOf } from "#app/domain/strategies/markdown.ts";
import { editTextBlock } from "#app/domain/text-blocks/edit-text-block.ts";
import { setRetired } from "#app/domain/text-blocks/set-retired.ts";
import { textBlockForm } from "#app/domain/text-blocks/text-block.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { notFound } from "#app/http/found.ts";
import { requireTextBlock } from "#app/http/text-block.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { TextBlockFields } from "#app/ui/casework/text-block-fields.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import type { Route } from "./+types/text-block.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.block.name }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, block } = await requireTextBlock(request, params.block);
  const { name, body, revision, departmentId, retiredAt, uses } = block;
  return {
    departments: await listOwnDepartments(staff),
    block: { name, body, revision, department: departmentId ?? "", retired: retiredAt !== null },
    html: htmlOf(body),
    uses: uses.map(({ id, number, hearingId, hearing }) => ({ id, number, hearingId, hearing })),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, block } = await requireTextBlock(request, params.block);
  const step = (await request.clone().formData()).get("step");
  if (step === "retire" || step === "offer") {
    const set = await setRetired(block.id, step === "retire", staff);
    if (!set.ok) return refusedWith(set, {});
    throw redirect(saying(paths.textBlocks(), "saved"), 303);
  }
  const form = await readForm(request, textBlockForm);
  if (!form.ok) return invalid(form);
  if (!may.writeTextBlock(staff, form.value.department)) throw notFound();
  const edited = await editTextBlock(block.id, form.value, staff);
  if (edited.ok) throw redirect(saying(paths.textBlocks(), "saved"), 303);
  return refusedWith(edited, form.typed, edited.refusal === "text_block_already_there" ? "name" : "form");
}

export default function TextBlock({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const { revision, retired, ...stored } = page.block;
  return (
    <>
      <p>
        <a href={paths.textBlocks()}>← {m.talk_blocks_heading()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>
        {stored.name} {retired && <span className="tag">{m.talk_block_retired()}</span>}
      </h1>
      <Form method="post" noValidate key={revision}>
        <input type="hidden" name="revision" value={revision} />
        <TextBlockFields
          value={valueIn(actionData?.typed, stored)}
          html={page.html}
          errors={errors}
          departments={page.departments}
        />
        <button className="button button-primary" type="submit">
          {m.staff_save()}
        </button>
      </Form>
      {errors.form && (
        <>
          <h2>{m.staff_other_wording()}</h2>
          <PlainText text={stored.body} />
        </>
      )}
      <h2>{m.talk_used_in()}</h2>
      {page.uses.length === 0 ? (
        <p>{m.talk_used_nowhere()}</p>
      ) : (
        <ul>
          {page.uses.map((use) => (
            <li key={use.id}>
              <a href={paths.response(use.hearingId, use.id)}>
                {m.casework_response_numbered({ number: use.number })}
              </a>{" "}
              – {use.hearing}
            </li>
          ))}
        </ul>
      )}
      <Form method="post">
        <p>{retired ? m.talk_offer_again_text() : m.talk_retire_text()}</p>
        <button
          className="button button-secondary"
          type="submit"
          name="step"
          value={retired ? "offer" : "retire"}
        >
          {retired ? m.talk_offer_again() : m.talk_retire()}
        </button>
      </Form>
    </>
  );
}
