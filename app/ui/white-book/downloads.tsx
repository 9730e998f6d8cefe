import type { WhiteBookFormat, WhiteBookOrder } from "#app/domain/white-book/white-book.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale } from "#app/shared/text/language.ts";

export type FileLink = { format: WhiteBookFormat; order: WhiteBookOrder; bytes: number | null };
type Props = { slug: string; number: number; id: string; files: FileLink[] };

const NAMES: Record<WhiteBookFormat, string> = { pdf: "PDF", docx: "Word", xlsx: "Excel" };
const ORDERS: WhiteBookOrder[] = ["theme", "section", "participant", "submitter"];

/** The files of a snapshot, an order a line; those under way are said to be. */
export function Downloads({ slug, number, id, files }: Props) {
  return (
    <ul className="downloads">
      {ORDERS.map((order) => (
        <li key={order}>
          {m[`whitebook_order_${order}`]()}:{" "}
          {files
            .filter((file) => file.order === order)
            .map(({ format, bytes }, index) => (
              <span key={format}>
                {index > 0 && " · "}
                {bytes === null ? (
                  <span className="muted">
                    {NAMES[format]} ({m.whitebook_being_made()})
                  </span>
                ) : (
                  <a href={paths.whiteBookFile(slug, format, order, { number, id })}>
                    {m.whitebook_download_size({ format: NAMES[format], size: sizeOf(bytes) })}
                  </a>
                )}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

function sizeOf(bytes: number): string {
  const write = (value: number, digits: number) =>
    new Intl.NumberFormat(getLocale(), { maximumFractionDigits: digits }).format(value);
  return bytes < 1_000_000 ? `${write(Math.ceil(bytes / 1000), 0)} KB` : `${write(bytes / 1_000_000, 1)} MB`;
}
