import { Form, redirect } from "react-router";
import { announceChange } from "#app/domain/announcements/announce-change.ts";
import { announcedKinds, announcementForm } from "#app/domain/announcements/announcement.ts";
import { listAnnouncements } from "#app/domain/announcements/list-announcements.ts";
import { may } from "#app/domain/staff/staff.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { viewOfAnnouncements } from "#app/http/hearing-view.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Select, TextArea } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { Announced } from "#app/ui/hearing/announced.tsx";
import type { Route } from "./+types/announcements.ts";

export const meta: Route.MetaFunction = () => [{ title: m.announcement_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const sections = hearing.hearingVersionId ? await listSections(hearing.hearingVersionId) : [];
  return {
    hearingId: hearing.id,
    adopted: hearing.adoptedAt !== null,
    sections: sections.map(({ identity, number, title }) => ({
      value: identity,
      label: `${number} ${title}`,
    })),
    announced: viewOfAnnouncements(await listAnnouncements(hearing.id)),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const form = await readForm(request, announcementForm);
  if (!form.ok) return invalid(form);
  const announced = await announceChange(hearing.id, form.value, staff);
  if (!announced.ok) return refusedWith(announced, form.typed);
  throw redirect(saying(paths.announcements(hearing.id), "announced"), 303);
}

export default function Announcements({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, { kind: page.adopted ? "status" : "event" });
  return (
    <>
      <p>
        <a href={paths.staffHearing(page.hearingId)}>← {m.staff_tab_overview()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.announcement_heading()}</h1>
      <p className="muted">{m.announcement_lead()}</p>
      <Form method="post" noValidate key={page.announced.length}>
        <Select
          name="kind"
          label={m.announcement_kind()}
          value={value("kind")}
          error={errors.kind}
          choices={announcedKinds.map((kind) => ({ value: kind, label: m[`announcement_kind_${kind}`]() }))}
        />
        <Select
          name="section"
          label={m.announcement_section()}
          empty={m.submission_whole()}
          required={false}
          value={value("section")}
          choices={page.sections}
        />
        <Checkbox name="material" label={m.announcement_material()} checked={value("material") !== ""} />
        <TextArea
          name="text"
          label={m.announcement_text()}
          hint={m.announcement_text_hint()}
          rows={5}
          value={value("text")}
          error={errors.text}
        />
        <button className="button button-primary" type="submit">
          {m.announcement_announce()}
        </button>
      </Form>
      <Announced changes={page.announced} />
    </>
  );
}
