import * as m from "#app/shared/text/compiled/messages.js";

/** Where we are: the pages above this one, outermost first. */
export function Breadcrumbs({ above }: { above: { label: string; href: string }[] }) {
  return (
    <nav className="breadcrumbs" aria-label={m.shared_breadcrumbs()}>
      <ol>
        {above.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
