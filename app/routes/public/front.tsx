import { hearingCards } from "#app/http/hearing-cards.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { HearingCard, type HearingCardProps } from "#app/ui/hearing/hearing-card.tsx";
import type { Route } from "./+types/front.ts";

export const meta: Route.MetaFunction = () => [{ title: m.hearing_front_title() }];

export async function loader() {
  return { cards: await hearingCards() };
}

const OVER = ["decided", "followed_up"];

export default function Front({ loaderData: { cards } }: Route.ComponentProps) {
  const open = cards.filter((card) => card.stage === "open");
  const coming = cards.filter((card) => card.stage === "scheduled");
  const over = cards.filter((card) => OVER.includes(card.stage));
  const processed = cards.filter((card) => ![...open, ...coming, ...over].includes(card));
  return (
    <>
      <h1>{m.hearing_front_heading()}</h1>
      <p className="font-lead">{m.hearing_front_lead()}</p>
      <form action={paths.hearings()} className="search-form">
        <label className="form-label" htmlFor="words">
          {m.hearing_search_label()}
        </label>
        <div className="search-line">
          <input className="form-input" id="words" name="words" type="search" />
          <button className="button button-secondary" type="submit">
            {m.hearing_search_button()}
          </button>
        </div>
      </form>
      <p>
        <a href={paths.subscribe()}>{m.subscription_link()}</a>
      </p>
      <Group heading={m.hearing_group_open()} cards={open} empty={m.hearing_group_open_empty()} />
      <Group heading={m.hearing_group_processed()} cards={processed} />
      <Group heading={m.hearing_group_coming()} cards={coming} />
      <Group heading={m.hearing_group_decided()} cards={over} />
    </>
  );
}

function Group({ heading, cards, empty }: { heading: string; cards: HearingCardProps[]; empty?: string }) {
  if (cards.length === 0 && !empty) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {cards.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ul className="cards">
          {cards.map((card) => (
            <li key={card.slug}>
              <HearingCard {...card} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
