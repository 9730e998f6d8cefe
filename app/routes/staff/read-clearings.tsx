import { Form, redirect } from "react-router";
import { clearTogether } from "#app/domain/clearings/clear-together.ts";
import { togetherForm } from "#app/domain/clearings/clearing-forms.ts";
import { listToRead } from "#app/domain/clearings/list-clearings.ts";
import { may } from "#app/domain/staff/staff.ts";
import { publishedOrWaits } from "#app/http/clearing-view.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeShortDay } from "#app/shared/time.ts";
import { Shortcuts } from "#app/ui/casework/shortcuts.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary, idOf } from "#app/ui/form/error-summary.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import type { Route } from "./+types/read-clearings.ts";

export const meta: Route.MetaFunction = () => [{ title: m.clearing_read_heading() }];

const afterOf = (request: Request): number =>
  Number(/^\d{1,9}$/.exec(new URL(request.url).searchParams.get("after") ?? "")?.[0] ?? 0);

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const rows = await listToRead(hearing.id, afterOf(request));
  return {
    id: hearing.id,
    last: rows.at(-1)?.number ?? 0,
    submissions: rows.map(({ receivedAt, ...row }) => ({ ...row, received: writeShortDay(receivedAt) })),
  };
}

/** Publishes those that were ticked as read, and goes on to the next. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readForm(request, togetherForm, ["numbers"]);
  if (!form.ok) return invalid(form);
  const done = await clearTogether(hearing.id, { numbers: form.value.numbers, read: true }, staff);
  if (!done.ok) return refusedWith(done, form.typed);
  const next = `${paths.readClearings(hearing.id)}?after=${afterOf(request)}`;
  throw redirect(saying(next, publishedOrWaits(hearing)), 303);
}

/** Ticks the text in sight and goes to the next one. */
const tick = () => {
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[name=numbers]")];
  const here = boxes.indexOf(document.activeElement as HTMLInputElement);
  const box = boxes[Math.max(0, here)];
  if (box && here >= 0) box.checked = true;
  (boxes[here + 1] ?? box)?.focus();
};

const shortcuts = () => [{ key: "x", text: m.clearing_shortcut_tick(), run: tick }];

export default function ReadClearings({ loaderData: page, actionData }: Route.ComponentProps) {
  const { id, submissions, last } = page;
  const { errors = {}, typed = {} } = actionData ?? {};
  return (
    <>
      <ErrorSummary
        errors={
          "numbers" in errors ? { [`numbers-${submissions[0]?.number}`]: errors.numbers ?? "" } : errors
        }
      />
      <p>
        <a href={paths.clearings(id)}>← {m.clearing_back()}</a>
      </p>
      <h1>{m.clearing_read_heading()}</h1>
      {submissions.length === 0 ? (
        <p className="empty-state">{m.clearing_read_none()}</p>
      ) : (
        <>
          <p>{m.clearing_read_lead()}</p>
          <Form method="post" key={last}>
            {submissions.map(({ number, name, body, received, late }) => (
              <article className="card" key={number} aria-labelledby={idOf(`read-${number}`)}>
                <h2 id={idOf(`read-${number}`)}>
                  {m.shared_number({ number })} · {name}
                </h2>
                <p className="muted">
                  {received}
                  {late && ` · ${m.casework_late()}`} ·{" "}
                  <a href={paths.clearance(id, number)}>{m.clearing_read_open({ number })}</a>
                </p>
                <PlainText text={body} />
                <Checkbox
                  name="numbers"
                  value={String(number)}
                  label={m.clearing_read_tick({ number })}
                  checked={[typed.numbers ?? []].flat().includes(String(number))}
                />
              </article>
            ))}
            <div className="buttons">
              <button className="button button-primary" type="submit">
                {m.clearing_read_button()}
              </button>
              <a className="button button-secondary" href={`?after=${last}`}>
                {m.clearing_read_skip()}
              </a>
            </div>
          </Form>
          <Shortcuts shortcuts={shortcuts()} />
        </>
      )}
    </>
  );
}
