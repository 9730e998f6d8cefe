import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Role } from "#app/domain/staff/staff.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Mark } from "../mark.tsx";
import { wordFor } from "../words.ts";

type Props = {
  staff: { name: string; roles: Role[] };
  /** The address of the page, to mark where in the menu we are. */
  pathname: string;
  otherLanguage: string;
  children: ReactNode;
};

/** Everything around an official's page: one bar with the places of work, who is signed in, and the way out. */
export function StaffLayout({ staff, pathname, otherLanguage, children }: Props) {
  return (
    <div className="staff-page">
      <a className="skipnav" href="#main">
        {m.shared_skip()}
      </a>
      <header className="staff-bar">
        <div className="container">
          <a className="staff-mark" href={paths.front()}>
            <Mark /> {m.shared_product()}
          </a>
          <nav className="staff-nav" aria-label={m.shared_menu()}>
            {places(staff.roles.includes("administrator")).map(({ href, label }) => (
              <Link key={href} to={href} aria-current={isIn(pathname, href) ? "page" : undefined}>
                {label}
              </Link>
            ))}
          </nav>
          <div className="staff-self">
            <p>
              <strong>{staff.name}</strong>{" "}
              <span className="muted">{staff.roles.map(wordFor.role).join(", ")}</span>
            </p>
            <a
              href={otherLanguage}
              lang={m.shared_other_language_code()}
              hrefLang={m.shared_other_language_code()}
            >
              {m.shared_other_language()}
            </a>
            <form method="post" action={paths.signOut()}>
              <button type="submit" className="button-link">
                {m.shared_sign_out()}
              </button>
            </form>
          </div>
        </div>
      </header>
      <main className="container page-container" id="main">
        {children}
      </main>
    </div>
  );
}

const places = (administers: boolean) => [
  { href: paths.desk(), label: m.shared_nav_desk() },
  { href: paths.staffHearings(), label: m.shared_nav_hearings() },
  { href: paths.strategies(), label: m.shared_nav_strategies() },
  ...(administers
    ? [
        { href: paths.people(), label: m.shared_nav_people() },
        { href: paths.authority(), label: m.shared_nav_authority() },
      ]
    : []),
];

const isIn = (pathname: string, href: string): boolean =>
  pathname === href || (href !== paths.desk() && pathname.startsWith(`${href}/`));
