import { Form, redirect } from "react-router";
import { backgroundQuestions } from "#app/domain/reach/background.ts";
import { listDistricts } from "#app/domain/reach/list-districts.ts";
import { listPopulation } from "#app/domain/reach/list-population.ts";
import {
  countedAnswers,
  peopleField,
  populationForm,
  sourceField,
  yearField,
} from "#app/domain/reach/population.ts";
import { setPopulation } from "#app/domain/reach/set-population.ts";
import { invalid, readForm } from "#app/http/form.ts";
import { requireAdministrator } from "#app/http/session.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { wordForAnswer } from "#app/ui/reach/reach-words.ts";
import type { Route } from "./+types/population.ts";

export const meta: Route.MetaFunction = () => [{ title: m.reach_population_heading() }];

export async function loader({ request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  const [districts, populations] = await Promise.all([listDistricts(), listPopulation()]);
  const stored = populations.flatMap(({ question, source, year, people }) => [
    [sourceField(question), source],
    [yearField(question), String(year)],
    ...countedAnswers(question, districts).map((answer, index) => {
      const known = people.find((one) => one.answer === answer);
      return [peopleField(question, index), known ? String(known.people) : ""];
    }),
  ]);
  return { districts, stored: Object.fromEntries(stored) as Record<string, string> };
}

export async function action({ request }: Route.ActionArgs) {
  const staff = await requireAdministrator(request);
  const form = await readForm(request, populationForm(await listDistricts()));
  if (!form.ok) return invalid(form);
  await setPopulation(form.value, staff);
  throw redirect(saying(paths.population(), "saved"), 303);
}

export default function Population({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors: Record<string, string> = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, page.stored);
  const field = (name: string, label: string) => (
    <TextField key={name} {...{ name, label }} required={false} value={value(name)} error={errors[name]} />
  );
  return (
    <>
      <p>
        <a href={paths.authority()}>← {m.staff_nav_authority()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.reach_population_heading()}</h1>
      <p>{m.reach_population_text()}</p>
      <p>
        {m.reach_districts_now({ districts: page.districts.join(", ") || m.reach_districts_none() })}{" "}
        <a href={paths.districts()}>{m.reach_districts_change()}</a>
      </p>
      <Form method="post" noValidate>
        {backgroundQuestions.map((question) => {
          const answers = countedAnswers(question, page.districts);
          return answers.length === 0 ? null : (
            <fieldset key={question}>
              <legend>
                <h2>{m[`reach_name_${question}`]()}</h2>
              </legend>
              <div className="figure-fields">
                {answers.map((answer, index) =>
                  field(peopleField(question, index), wordForAnswer(question, answer)),
                )}
              </div>
              {field(sourceField(question), m.reach_source_label())}
              {field(yearField(question), m.reach_year_label())}
            </fieldset>
          );
        })}
        <button className="button button-primary" type="submit">
          {m.staff_save()}
        </button>
      </Form>
    </>
  );
}
