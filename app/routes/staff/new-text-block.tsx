import { Form, redirect } from "react-router";
import { listOwnDepartments } from "#app/domain/staff/list-own-departments.ts";
import { may } from "#app/domain/staff/staff.ts";
import { addTextBlock } from "#app/domain/text-blocks/add-text-block.ts";
import { textBlockForm } from "#app/domain/text-blocks/text-block.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { notFound } from "#app/http/found.ts";
import { requireWriter } from "#app/http/text-block.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { TextBlockFields } from "#app/ui/casework/text-block-fields.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/new-text-block.ts";

export const meta: Route.MetaFunction = () => [{ title: m.talk_block_new() }];

export async function loader({ request }: Route.LoaderArgs) {
  return { departments: await listOwnDepartments(await requireWriter(request)) };
}

export async function action({ request }: Route.ActionArgs) {
  const staff = await requireWriter(request);
  const form = await readForm(request, textBlockForm);
  if (!form.ok) return invalid(form);
  if (!may.writeTextBlock(staff, form.value.department)) throw notFound();
  const added = await addTextBlock(form.value, staff);
  if (!added.ok) return refusedWith(added, form.typed, "name");
  throw redirect(saying(paths.textBlocks(), "saved"), 303);
}

export default function NewTextBlock({ loaderData: { departments }, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const stored = { department: departments.length === 1 ? (departments[0]?.id ?? "") : "" };
  return (
    <>
      <p>
        <a href={paths.textBlocks()}>← {m.talk_blocks_heading()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.talk_block_new()}</h1>
      <Form method="post" noValidate>
        <TextBlockFields
          value={valueIn(actionData?.typed, stored)}
          html=""
          errors={errors}
          departments={departments}
        />
        <button className="button button-primary" type="submit">
          {m.staff_save()}
        </button>
      </Form>
    </>
  );
}
