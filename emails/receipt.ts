import type { Channel, OnBehalfOf } from "#app/domain/submissions/submission.ts";
import { grouped } from "#app/domain/submissions/submission.ts";
import { paths } from "#app/shared/paths.ts";
import { writeSize } from "#app/shared/size.ts";
import type { Locale } from "#app/shared/text/language.ts";
import { writeDeadline, writeMoment } from "#app/shared/time.ts";
import type { Block, Letter } from "./letter.ts";
import { receiptWords } from "./receipt-words.ts";
import { type Deciding, decidingRows, NOT_BINDING } from "./words.ts";

export type ReceiptMail = Deciding & {
  strategy: string;
  name: string;
  number: number;
  /** Whether the recipient sent it, and did not only sign it. */
  own: boolean;
  /** The number of the submission that it takes the place of; null when it is a first one. */
  replaces: number | null;
  receivedAt: Date;
  /** The first instant after the last day, as the hearing holds it. */
  closesAt: Date;
  late: boolean;
  channel: Channel;
  /** Number and heading of the section it is about; null for the whole strategy. */
  section: string | null;
  onBehalfOf: OnBehalfOf;
  organisation: string;
  /** Whether submissions are shown when the deadline has passed, and not as they are cleared. */
  shownAfterDeadline: boolean;
  /** The name that becomes public; empty when it does not. */
  publicName: string;
  /** The text as received; null leaves it out and refers to the recipient's own page. */
  text: string | null;
  /** SHA-256 of the text, with files of the text and of theirs, as hexadecimal. */
  fingerprint: string;
  /** Files that came with it, each with its own SHA-256. */
  attachments: { name: string; size: number; sha256: string }[];
  /** Whether the recipient still has to confirm that the address is theirs. */
  confirmed: boolean;
  /** Whether a machine may have sent it to somebody else's address: then nothing that was sent is in the mail. */
  unproven: boolean;
  token: string;
};

function facts(data: ReceiptMail, locale: Locale): Block {
  const t = receiptWords[locale];
  return {
    kind: "summary",
    rows: [
      { label: t.number, value: t.numberValue(data.number) },
      ...(data.replaces === null ? [] : [{ label: t.replaces, value: t.numberValue(data.replaces) }]),
      { label: t.at, value: writeMoment(data.receivedAt, locale) },
      ...(data.channel === "web" ? [] : [{ label: t.by, value: t.channels[data.channel] }]),
      ...(data.unproven
        ? []
        : [
            { label: t.about, value: data.section ?? t.whole },
            { label: t.behalf, value: t.behalves[data.onBehalfOf](data.organisation) },
          ]),
      { label: t.fingerprint, value: grouped(data.fingerprint) },
    ],
  };
}

function confirming(data: ReceiptMail, locale: Locale): Block[] {
  const t = receiptWords[locale];
  const path = paths.participant(data.token);
  if (data.confirmed) return [{ kind: "button", label: t.myPageButton, path }];
  return [
    { kind: "heading", text: t.confirmTitle },
    { kind: "paragraph", text: t.confirm },
    { kind: "button", label: t.confirmButton, path },
    { kind: "paragraph", text: t.notYours },
  ];
}

function files({ attachments }: ReceiptMail, locale: Locale): Block[] {
  if (attachments.length === 0) return [];
  const items = attachments.map(
    ({ name, size, sha256 }) => `${name} (${writeSize(size, locale)}), SHA-256: ${grouped(sha256)}`,
  );
  return [
    { kind: "heading", text: receiptWords[locale].filesTitle },
    { kind: "list", items },
  ];
}

/** The same without a word of what was sent. */
const withoutWords = (data: ReceiptMail): ReceiptMail => ({
  ...data,
  ...{ name: "", organisation: "", publicName: "", text: null, attachments: [] },
});

/** The receipt: number, time, the full text as received, its fingerprint, and what happens next. */
export function receipt(sent: ReceiptMail, locale: Locale): Letter {
  const data = sent.unproven ? withoutWords(sent) : sent;
  const t = receiptWords[locale];
  const deadline = writeDeadline(data.closesAt, locale);
  const minutes = data.onBehalfOf === "meeting";
  const preview = minutes ? t.previewMinutes : t.preview;
  return {
    subject: minutes ? t.subjectMinutes(data) : t.subject(data),
    preview: data.confirmed ? preview : t.previewConfirm,
    body: [
      { kind: "heading", text: minutes ? t.titleMinutes : t.title },
      { kind: "paragraph", text: data.unproven ? t.greetingUnnamed : t.greeting(data.name) },
      {
        kind: "paragraph",
        text: minutes ? t.receivedMinutes(data.organisation, data.strategy) : t.received(data.strategy),
      },
      facts(data, locale),
      ...(data.replaces === null
        ? []
        : ([{ kind: "paragraph", text: t.replacedWhat(data.replaces) }] satisfies Block[])),
      ...(data.late ? ([{ kind: "note", text: t.late(deadline) }] satisfies Block[]) : []),
      ...confirming(data, locale),
      { kind: "heading", text: t.nextTitle },
      {
        kind: "list",
        items: [
          ...(data.late ? [] : [(data.own ? t.open : t.openSigned)(deadline), t.thenClosed]),
          t.thenAnswers,
          t.thenDecided,
        ],
      },
      { kind: "summary", rows: decidingRows(data, locale) },
      { kind: "paragraph", text: NOT_BINDING[locale] },
      { kind: "heading", text: t.publicTitle },
      ...(data.unproven
        ? []
        : ([
            { kind: "paragraph", text: data.publicName ? t.publicWith(data.publicName) : t.publicWithout },
          ] satisfies Block[])),
      ...(data.shownAfterDeadline && !data.late
        ? ([{ kind: "paragraph", text: t.afterDeadline }] satisfies Block[])
        : []),
      { kind: "paragraph", text: t.never },
      { kind: "heading", text: minutes ? t.textTitleMinutes : t.textTitle },
      data.text === null ? { kind: "paragraph", text: t.textElsewhere } : { kind: "quote", text: data.text },
      ...files(data, locale),
      { kind: "paragraph", text: data.attachments.length > 0 ? t.fingerprintWhyFiles : t.fingerprintWhy },
    ],
  };
}
