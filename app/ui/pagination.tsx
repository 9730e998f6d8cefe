import * as m from "#app/shared/text/compiled/messages.js";

type Props = { page: number; pages: number; hrefOf: (page: number) => string };

/** The way through a list that is longer than a page; nothing when there is only one. */
export function Pagination({ page, pages, hrefOf }: Props) {
  if (pages < 2) return null;
  return (
    <nav className="pagination" aria-label={m.shared_pages()}>
      {page > 1 && (
        <a className="button button-secondary button-small" href={hrefOf(page - 1)} rel="prev">
          {m.shared_previous_page()}
        </a>
      )}
      <span>{m.shared_page_of({ page, pages })}</span>
      {page < pages && (
        <a className="button button-secondary button-small" href={hrefOf(page + 1)} rel="next">
          {m.shared_next_page()}
        </a>
      )}
    </nav>
  );
}
