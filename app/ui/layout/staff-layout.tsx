import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { JustDone } from "#app/ui/just-done.tsx";

type Props = {
  authorityName: string;
  staffName: string;
  administrator: boolean;
  otherLanguage: string;
  /** Says that sending is stopped, while it is. */
  stopped: ReactNode;
  children: ReactNode;
};

/** Around an official's page: the places of their work, who they are, the way out. */
export function StaffLayout(props: Props) {
  const { authorityName, staffName, administrator, otherLanguage, stopped, children } = props;
  return (
    <>
      <a className="skipnav" href="#main">
        {m.shared_skip()}
      </a>
      <header className="staff-header">
        <div className="staff-bar">
          <a className="site-name" href={paths.desk()}>
            <img src="/favicon.svg" alt="" width="26" height="26" />
            <span>
              {m.shared_product()} <small>{authorityName}</small>
            </span>
          </a>
          <nav className="staff-nav" aria-label={m.shared_menu()}>
            <NavLink to={paths.desk()} end>
              {m.staff_nav_desk()}
            </NavLink>
            <NavLink to={paths.strategies()}>{m.staff_nav_strategies()}</NavLink>
            <NavLink to={paths.staffHearings()}>{m.staff_nav_hearings()}</NavLink>
            {administrator && <NavLink to={paths.people()}>{m.staff_nav_people()}</NavLink>}
            {administrator && <NavLink to={paths.authority()}>{m.staff_nav_authority()}</NavLink>}
            {administrator && <NavLink to={paths.sending()}>{m.sending_nav()}</NavLink>}
          </nav>
          <form className="staff-me" method="post" action={paths.signOut()}>
            <a href={paths.newPassword()} title={m.staff_new_password_heading()}>
              {staffName}
            </a>
            <a href={otherLanguage} lang={m.shared_other_language_code()}>
              {m.shared_other_language()}
            </a>
            <button className="button button-secondary button-small" type="submit">
              {m.staff_sign_out()}
            </button>
          </form>
        </div>
      </header>
      <main className="staff-main" id="main">
        {stopped}
        <JustDone />
        {children}
      </main>
    </>
  );
}
