import { Form, redirect } from "react-router";
import { findReach } from "#app/domain/reach/find-reach.ts";
import { listDistricts } from "#app/domain/reach/list-districts.ts";
import { listPopulation } from "#app/domain/reach/list-population.ts";
import { backgroundAskedForm, setBackgroundAsked } from "#app/domain/reach/set-background-asked.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Radios } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { ReachFigures } from "#app/ui/reach/reach-figure.tsx";
import type { Route } from "./+types/reach.ts";

export const meta: Route.MetaFunction = () => [{ title: m.reach_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const [reach, districts, populations] = await Promise.all([
    findReach(hearing.id),
    listDistricts(),
    listPopulation(),
  ]);
  return {
    asks: hearing.asksBackground ? "yes" : "no",
    maySet: may.setUpHearing(staff, hearing.departmentId) && (!hearing.approvedAt || hearing.asksBackground),
    waits: hearing.asksBackground && hearing.approvedAt !== null && reach === null,
    administrator: may.administer(staff),
    districts: districts.length,
    known: populations.map(({ question }) => question),
    reach,
  };
}

/** Whether the hearing asks. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const form = await readForm(request, backgroundAskedForm);
  if (!form.ok) return invalid(form);
  const set = await setBackgroundAsked(hearing.id, form.value, staff);
  if (!set.ok) return refusedWith(set, form.typed);
  throw redirect(saying(paths.reach(hearing.id), "saved"), 303);
}

export default function Reach({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, { asks: page.asks });
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.reach_heading()}</h1>
      <p>{m.reach_lead()}</p>
      {page.maySet ? (
        <Form method="post" noValidate>
          <Radios
            name="asks"
            label={m.reach_choose()}
            hint={m.reach_choose_hint()}
            value={value("asks")}
            error={errors.asks}
            choices={[
              { value: "no", label: m.reach_choose_no() },
              { value: "yes", label: m.reach_choose_yes(), hint: m.reach_choose_yes_hint() },
            ]}
          />
          <button className="button button-primary" type="submit">
            {m.staff_save()}
          </button>
        </Form>
      ) : (
        <p>
          <span className="tag">{page.asks === "yes" ? m.reach_asks() : m.reach_asks_not()}</span>
        </p>
      )}
      <p>
        {page.districts > 1
          ? m.reach_districts_known({ count: page.districts })
          : m.reach_districts_unknown()}{" "}
        {page.known.length > 0
          ? m.reach_population_known({
              questions: page.known.map((question) => m[`reach_name_${question}`]()).join(", "),
            })
          : m.reach_population_unknown()}{" "}
        {page.administrator && <a href={paths.population()}>{m.reach_population_link()}</a>}
      </p>
      {page.waits && <p className="alert">{m.reach_waits()}</p>}
      {page.reach && (
        <section aria-labelledby="reach">
          <h2 id="reach">{m.reach_public_heading()}</h2>
          <ReachFigures reach={page.reach} />
        </section>
      )}
    </>
  );
}
