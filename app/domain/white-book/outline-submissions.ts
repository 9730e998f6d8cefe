import { behalves } from "#app/domain/submissions/submission.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Block, Outline } from "./block.ts";
import { DA, issueOf, shortDay } from "./danish.ts";
import { paragraphs } from "./outline-white-book.ts";
import type { FrozenBook, WhiteFile, WhiteSubmission } from "./white-book.ts";

/** The appendix to the agenda item: all published submissions in full, by kind of submitter. */
export function outlineSubmissions(book: FrozenBook): Outline {
  const title = m.whitebook_appendix_title({ hearing: book.hearing.title }, DA);
  const kinds = [...behalves.slice(1).reverse(), "meeting" as const, behalves[0]];
  return {
    ...{ title, author: book.hearing.authority, frozenAt: book.frozenAt, contentsDepth: 2 },
    subtitle: m.whitebook_appendix({}, DA),
    front: [
      m.whitebook_appendix_text({}, DA),
      `${m.whitebook_submissions({}, DA)}: ${book.received}. ${m.whitebook_published({}, DA)}: ${book.submissions.length}.`,
      m.whitebook_privacy({}, DA),
      issueOf(book),
      m.whitebook_id({ id: book.id }, DA),
    ],
    contentsHeading: m.whitebook_table_of_contents({}, DA),
    footer: `${title} · ${m.whitebook_snapshot({ number: book.number }, DA)} · ${book.id.slice(0, 12)}`,
    blocks: kinds.flatMap((kind): Block[] => {
      const all = book.submissions.filter(({ behalf }) => behalf === kind);
      if (all.length === 0) return [];
      return [
        { type: "heading", level: 1, text: m[`whitebook_submitter_${kind}`]({}, DA) },
        ...all.flatMap(outlineSubmission),
      ];
    }),
  };
}

function outlineSubmission({ number, name, day, late, text, ...who }: WhiteSubmission): Block[] {
  const received = { day: shortDay(day) };
  const signed = who.attended
    ? ` · ${m.minutes_attended({ count: who.attended }, DA)}`
    : who.signatories
      ? ` · ${m.submission_signatories({ count: who.signatories }, DA)}`
      : "";
  return [
    { type: "heading", level: 2, text: m.whitebook_submission_of({ number, name }, DA) },
    {
      type: "paragraph",
      muted: true,
      runs: [
        {
          text:
            (late ? m.whitebook_received_late(received, DA) : m.whitebook_received_on(received, DA)) + signed,
        },
      ],
    },
    ...paragraphs(text),
    ...outlineFiles(who.attachments ?? []),
  ];
}

/** Where what came with a submission is had. */
const outlineFiles = (files: WhiteFile[]): Block[] =>
  files.map(({ name, address }) => ({
    type: "paragraph",
    muted: true,
    runs: [{ text: `${m.whitebook_attachment({ name }, DA)}: ` }, { text: address, href: address }],
  }));
