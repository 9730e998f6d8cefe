import { renderSVG } from "uqr";
import { typesetPdf } from "#app/server/typst.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay } from "#app/shared/time.ts";
import { LETTER_TEMPLATE } from "./letter-template.ts";
import type { DrawnJob, DrawnLetter } from "./print-job.ts";

const DA = { locale: "da" } as const;
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The letters of a job as one PDF, after a list of them; each begins on the front of a sheet. The same job is the same bytes. */
export function drawLetters(job: DrawnJob): Buffer {
  const madeAt = new Date(job.madeAt);
  const title = m.print_cover_title({ number: job.number, hearing: job.hearing }, DA);
  const data = {
    ...job,
    title,
    lead: m.print_cover_lead({ count: job.letters.length }, DA),
    coverFooter: m.print_cover_footer({}, DA),
    columns: [
      m.print_cover_no({}, DA),
      m.print_cover_name({}, DA),
      m.print_cover_messages({}, DA),
      m.print_cover_pages({}, DA),
    ],
    pageOf: m.whitebook_page({ page: "{page}", pages: "{pages}" }, DA),
    letters: job.letters.map((letter) => ({ ...letter, ...aroundLetter(letter, job, madeAt) })),
  };
  return typesetPdf(LETTER_TEMPLATE, printable(data), madeAt);
}

/** What stands around the words of a letter, in its reader's language. */
function aroundLetter({ address, texts, numbers, myPage }: DrawnLetter, { hearing }: DrawnJob, madeAt: Date) {
  const locale = texts[0]?.locale ?? "da";
  const about = m.print_about({ numbers: numbers.join(", ") }, { locale });
  return {
    about,
    address: inLines(address),
    date: writeDay(madeAt, locale),
    footer: `${hearing} · ${about}`,
    foot: texts.at(-1)?.foot ?? [],
    code: renderSVG(myPage, { border: 0 }),
    codeAlt: m.print_code_alt({}, { locale }),
    codeText: m.print_code_text({ address: new URL(myPage).host }, { locale }),
  };
}

/** An address as it stands on an envelope; one that was written in a line is broken at its commas. */
const inLines = (address: string): string =>
  address.includes("\n") ? address : address.replace(/,\s*/g, "\n");

/** The same without what no document may hold: control characters and halves of letters. */
const printable = <T>(data: T): T =>
  JSON.parse(JSON.stringify(data), (_key, value) =>
    typeof value === "string" ? value.replaceAll("\r\n", "\n").replace(UNPRINTABLE, "\ufffd") : value,
  );
