import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";

/** What a room's modules may import of ours. A step is what many deeds need inside their transaction. */
const MAY_IMPORT: Record<string, string[]> = {
  shared: ["shared"],
  noun: ["shared", "noun", "enums"],
  emails: ["shared", "noun", "emails", "enums"],
  server: ["shared", "server", "enums"],
  step: ["shared", "noun", "server", "step", "enums"],
  delivery: ["shared", "noun", "server", "question", "emails", "delivery", "enums"],
  question: ["delivery", "shared", "noun", "server", "step", "question", "emails", "enums"],
  verb: ["delivery", "shared", "noun", "server", "step", "question", "emails", "enums"],
  http: ["shared", "noun", "verb", "question", "server", "http", "enums"],
  ui: ["shared", "noun", "ui", "enums"],
  routes: ["shared", "noun", "verb", "question", "http", "ui", "enums"],
};

const STEPS = [
  "follow-ups/owe",
  "follow-ups/hold-open",
  "checkpoints/keep-checkpoint",
  "checkpoints/read-leaves",
  "notices/owe-notice",
  "journal/record",
  "news/owe-news",
  "news/owe-week",
  "hearings/lock-hearing",
  "strategies/freeze-version",
  "strategies/hold-draft",
  "themes/refusal-of-theme",
  "staff/can-work-in",
  "submissions/hold-marks",
  "signatories/name-again",
  "signatories/ask-address",
  "submissions/make-point",
  "submissions/answer-as-party",
  "submissions/keep-cleared",
  "submissions/answer-nothing",
  "participants/move-address",
  ...["settle-returned", "end-subscription", "earlier-mails", "whose-affair"].map(
    (part) => `inbound-mails/${part}`,
  ),
  ...["hold-attachment", "keep-file-findings"].map((part) => `attachments/${part}`),
  "signatories/hold-named",
  "clearings/scan-submission",
  "clearings/hold-submissions",
  "clearings/show-waiting",
  ...["read-file", "keep-file", "frame-of", "check-rows", "store-senders"].map((part) => `imports/${part}`),
  "text-blocks/hold-text-blocks",
  "text-blocks/note-uses",
  "text-blocks/refusal-of-text-block",
  "sending/stop-after-restore",
];
/** What makes and sends mails: used by the deeds that deliver and by the letter that is printed. */
const DELIVERY = [
  ...["load-recipients", "letter-for", "compose-follow-ups", "claim-due", "begin-mail", "settle"].map(
    (part) => `follow-ups/${part}`,
  ),
  "follow-ups/known",
  ...[
    ...["receipt", "publication", "deadline", "announcement", "renewal", "closing"],
    ...["answers", "correction", "decision", "adopted"],
  ].map((part) => `follow-ups/${part}-letter`),
  "sending/take-turn",
  ...[
    "compose-notice",
    "account-letter",
    "talk-letter",
    "advice-letter",
    "reminder-letter",
    "party-letter",
    "draft-letter",
    "address-letter",
    "subscriber-letter",
    "signatory-letter",
    "confirm-letter",
  ].map((part) => `notices/${part}`),
];
/** What draws a snapshot or letters as a file. */
const DRAWING = [
  ...["pdf", "docx", "xlsx", "png", "file"].map((part) => `white-book/draw-${part}`),
  "print-jobs/draw-letters",
];
/** Questions by another name: they read a secret and write nothing. */
const TOKENS = [
  "participants/link",
  "staff/password-link",
  "submissions/form-token",
  "advice/link",
  "drafts/link",
  "attachments/reference",
  "subscriptions/link",
  "reach/sheet",
  "signatories/link",
];
/** Registering is receiving by another channel, replacing is receiving anew. */
const EXCEPTIONS = [
  "app/domain/submissions/replace-submission.ts → app/domain/submissions/receive-submission.ts",
  ...[
    "submissions/register-submission",
    "submissions/register-minutes",
    "submissions/receive-joint-letter",
    "inbound-mails/register-mail",
  ].map((verb) => `app/domain/${verb}.ts → app/domain/submissions/receive-submission.ts`),
];
const VERBS =
  /\/(create|set|add|move|close|conclude|request|approve|release|write|mark|clear|register|record|adopt|resolve|deliver|receive|edit|remove|merge|split|recount|index|start|undo|work|group|carry|confirm|plan|cancel|propose|judge|freeze|make|assign|remind|correct|grant|withdraw|invite|pause|resume|reconcile|announce|tell|replace|withhold|allow|erase|forget|vouch|bring|handle|scan|decide|recall|report|redact|ask|decline)-[^/]+$/;
const QUESTIONS = /\/(find|list|count|name|verify)-[^/]+$/;

/** The room a file is in; null for what may import everything: the processes, the commands, the root. */
function roomOf(file: string): string | null {
  if (file === "app/server/prisma/enums.ts") return "enums";
  const [top, second = ""] = file.split("/");
  if (top === "emails") return "emails";
  if (top !== "app") return null;
  if (second !== "domain") return MAY_IMPORT[second] && !second.includes(".") ? second : null;
  const name = file.slice("app/domain/".length).replace(/\.tsx?$/, "");
  if (STEPS.includes(name)) return "step";
  if ([...DELIVERY, ...DRAWING].includes(name)) return "delivery";
  if (TOKENS.includes(name)) return "question";
  if (QUESTIONS.test(`/${name}`)) return "question";
  return VERBS.test(`/${name}`) ? "verb" : "noun";
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !/server\/prisma\/|text\/compiled\//.test(file));

/** What a file imports of ours, as paths from the root; types of a route and generated code are nobody's room. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/from "([#.][^"]+)"/g)].flatMap(([, given = ""]) => {
    const named = given.replace(/^#app\//, "app/").replace(/^#emails\//, "emails/");
    const target = named.startsWith(".") ? path.join(path.dirname(file), named) : named;
    return /\+types\/|text\/compiled\/|prisma\/client/.test(target) ? [] : [target];
  });
}

test("every module imports only what its room may", () => {
  const wrong = [...files("app"), ...files("emails")].flatMap((file) => {
    const room = roomOf(file);
    const allowed = room ? MAY_IMPORT[room] : undefined;
    if (!allowed) return [];
    return importsOf(file).flatMap((target) => {
      const other = roomOf(target);
      if (EXCEPTIONS.includes(`${file} → ${target}`)) return [];
      return other && !allowed.includes(other) ? [`${file} (${room}) → ${target} (${other})`] : [];
    });
  });
  expect(wrong).toEqual([]);
});

test("no text is in one language only", () => {
  for (const area of readdirSync("app/shared/text/da")) {
    const keys = (locale: string) =>
      Object.keys(JSON.parse(readFileSync(path.join("app/shared/text", locale, area), "utf8"))).sort();
    expect(keys("en"), area).toEqual(keys("da"));
  }
});
