import { Link, useLocation } from "react-router";
import * as m from "#app/shared/text/compiled/messages.js";
import { groupsOf, placeAt, type Seen } from "./hearing-places.ts";

/**
 * The way around a hearing's pages: the parts of the work, and below them the pages of the part one is in. Links alone:
 * it needs neither JavaScript nor a mouse.
 */
export function HearingNav({ title, seen }: { title: string; seen: Seen }) {
  const { pathname } = useLocation();
  const groups = groupsOf(seen);
  const here = placeAt(groups, pathname);
  const pages = here?.group.places ?? [];
  return (
    <div className="hearing-nav">
      <nav className="place-groups" aria-label={title}>
        {groups.map(({ name, places: [first] }) =>
          first ? (
            <Link key={name} to={first.to} aria-current={name === here?.group.name ? "true" : undefined}>
              {name}
            </Link>
          ) : null,
        )}
      </nav>
      {here && pages.length > 1 && (
        <nav className="places" aria-label={m.places_within({ group: here.group.name })}>
          {pages.map(({ to, text }) => (
            <Link key={to} to={to} aria-current={currentIn(pathname, to, here.place.to)}>
              {text}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}

/** A page is where one is; what one has opened from it is only within it. */
function currentIn(pathname: string, to: string, here: string): "page" | "true" | undefined {
  if (to !== here) return undefined;
  return pathname === to ? "page" : "true";
}
