import type { ReactNode } from "react";
import { useLocation } from "react-router";
import type { Authority } from "#app/domain/authority/authority.ts";
import { PARTICIPANTS_DONE } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { JustDone } from "#app/ui/just-done.tsx";

type Props = { authority: Authority; otherLanguage: string; children: ReactNode };

/** Everything around a citizen's page: who it belongs to, the way around, the other language, whom to ask. */
export function PublicLayout({ authority, otherLanguage, children }: Props) {
  const ofParticipant = useLocation().pathname.startsWith(paths.participant(""));
  return (
    <>
      <a className="skipnav" href="#main">
        {m.shared_skip()}
      </a>
      <header className="site-header">
        <div className="container site-header-inner">
          <a className="site-name" href={paths.front()}>
            <img src="/logo/authority.svg" alt="" width="36" height="36" />
            <span>
              {authority.name}
              <small>{m.shared_hearing_portal()}</small>
            </span>
          </a>
          <nav className="site-nav" aria-label={m.shared_menu()}>
            <a href={paths.hearings()}>{m.shared_nav_hearings()}</a>
            <a href={paths.verify()}>{m.shared_nav_verify()}</a>
          </nav>
          <a
            className="site-language"
            href={otherLanguage}
            lang={m.shared_other_language_code()}
            hrefLang={m.shared_other_language_code()}
          >
            {m.shared_other_language()}
          </a>
        </div>
      </header>
      <main className="container page-container" id="main">
        {ofParticipant && <JustDone among={PARTICIPANTS_DONE} />}
        {children}
      </main>
      <footer className="site-footer">
        <div className="container site-footer-inner">
          <div>
            <h2 className="h5">{m.shared_footer_contact()}</h2>
            <p>
              {authority.name}
              {authority.address && (
                <>
                  <br />
                  {authority.address}
                </>
              )}
              {authority.phone && (
                <>
                  <br />
                  <a href={`tel:${authority.phone.replaceAll(" ", "")}`}>{authority.phone}</a>
                </>
              )}
              {authority.email && (
                <>
                  <br />
                  <a href={`mailto:${authority.email}`}>{authority.email}</a>
                </>
              )}
            </p>
          </div>
          <div>
            <h2 className="h5">{m.shared_footer_about()}</h2>
            <ul className="nobullet-list">
              <li>
                <a href={paths.privacy()}>{m.shared_privacy()}</a>
              </li>
              <li>
                <a href={authority.accessibilityUrl ?? paths.accessibility()}>{m.shared_accessibility()}</a>
              </li>
              <li>
                <a href={paths.desk()}>{m.shared_staff_entry()}</a>
              </li>
            </ul>
          </div>
          <p className="site-mark">
            <img src="/favicon.svg" alt="" width="20" height="20" /> {m.shared_product()} ·{" "}
            {m.shared_licence()}
          </p>
        </div>
      </footer>
    </>
  );
}
