import { writeSubject } from "#app/domain/subscriptions/subscription.ts";
import { hearingCards } from "#app/http/hearing-cards.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { HearingCard } from "#app/ui/hearing/hearing-card.tsx";
import type { Route } from "./+types/hearings.ts";

export const meta: Route.MetaFunction = () => [{ title: m.hearing_list_title() }];

export async function loader({ request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const search = {
    words: (asked.get("words") ?? "").slice(0, 100),
    topic: (asked.get("topic") ?? "").slice(0, 100),
    area: (asked.get("area") ?? "").slice(0, 100),
  };
  const [all, cards] = await Promise.all([hearingCards(), hearingCards(search)]);
  const unique = (values: string[]) => [...new Set(values.filter(Boolean))].sort();
  return {
    search,
    cards,
    topics: unique(all.map((card) => card.topic)),
    areas: unique(all.map((card) => card.area)),
  };
}

export default function Hearings({ loaderData: { search, cards, topics, areas } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.hearing_list_heading()}</h1>
      <form className="search-form">
        <div className="side-by-side">
          <div>
            <label className="form-label" htmlFor="words">
              {m.hearing_search_label()}
            </label>
            <input className="form-input" id="words" name="words" type="search" defaultValue={search.words} />
          </div>
          <Filter name="topic" label={m.hearing_topic()} values={topics} chosen={search.topic} />
          <Filter name="area" label={m.hearing_area()} values={areas} chosen={search.area} />
        </div>
        <div className="buttons">
          <button className="button button-primary" type="submit">
            {m.hearing_search_button()}
          </button>
        </div>
      </form>
      <p>
        <a href={paths.subscribe(search.topic ? writeSubject({ topic: search.topic }) : undefined)}>
          {m.subscription_link()}
        </a>
      </p>
      <h2>{m.hearing_found({ count: cards.length })}</h2>
      {cards.length === 0 && <p>{m.hearing_found_none()}</p>}
      <ul className="cards">
        {cards.map((card) => (
          <li key={card.slug}>
            <HearingCard {...card} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Filter({
  name,
  label,
  values,
  chosen,
}: {
  name: string;
  label: string;
  values: string[];
  chosen: string;
}) {
  return (
    <div>
      <label className="form-label" htmlFor={name}>
        {label}
      </label>
      <select className="form-select" id={name} name={name} defaultValue={chosen}>
        <option value="">{m.hearing_all()}</option>
        {values.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </div>
  );
}
