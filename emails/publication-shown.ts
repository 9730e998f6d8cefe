import type { FindingKind, HoldGround, Passages } from "#app/domain/clearings/finding.ts";
import type { OnBehalfOf } from "#app/domain/submissions/submission.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Block } from "./letter.ts";

/** What everybody can see of a submission: under which name (empty: what kind of sender stands instead), and what was left out. */
export type Shown = {
  name: string;
  behalf: OnBehalfOf;
  leftOut: boolean;
  passages: Passages;
  /** The files that came with it: the name under which everybody can have each, or why nobody can. */
  files: { name: string; ground: HoldGround | null; redacted: boolean }[];
};

const da = {
  name: "Vises med navnet",
  unnamed: {
    self: "Borger",
    several: "Flere borgere",
    company: "Virksomhed",
    association: "Forening",
    authority: "Myndighed",
    council: "Råd",
    meeting: "Deltagere i et møde",
  },
  out: "Udeladt",
  kinds: {
    cpr: ["CPR-nummer", "CPR-numre"],
    account: ["kontonummer", "kontonumre"],
    email: ["e-mailadresse", "e-mailadresser"],
    phone: ["telefonnummer", "telefonnumre"],
    address: ["postadresse", "postadresser"],
    person: ["navn på en anden", "navne på andre"],
    health: ["helbredsoplysning", "helbredsoplysninger"],
    other: ["andet sted", "andre steder"],
  } satisfies Record<FindingKind, [string, string]>,
  files: "Vedhæftede filer",
  fileRedacted: (name: string) => `${name} (i en udgave, hvor vi har fjernet noget)`,
  fileHeld: (name: string, ground: string) => `${name}: vises ikke. ${ground}.`,
  grounds: {
    personal_data: "Det handler om et bestemt menneskes private forhold",
    tone: "Det er krænkende eller truende",
    rights: "Andre har rettighederne til det",
    off_topic: "Det handler ikke om høringen",
    name_misused: "Navnet er brugt uden vidende",
    own_wish: "Den, der sendte det, har bedt om, at det ikke vises",
    other: "Andre grunde",
  } satisfies Record<HoldGround, string>,
};

const en: typeof da = {
  name: "Shown under the name",
  unnamed: {
    self: "Citizen",
    several: "Several citizens",
    company: "Company",
    association: "Association",
    authority: "Authority",
    council: "Council",
    meeting: "Participants in a meeting",
  },
  out: "Left out",
  kinds: {
    cpr: ["CPR number", "CPR numbers"],
    account: ["account number", "account numbers"],
    email: ["e-mail address", "e-mail addresses"],
    phone: ["phone number", "phone numbers"],
    address: ["postal address", "postal addresses"],
    person: ["name of somebody else", "names of others"],
    health: ["health detail", "health details"],
    other: ["other passage", "other passages"],
  },
  files: "Attachments",
  fileRedacted: (name) => `${name} (in a version from which we have removed something)`,
  fileHeld: (name, ground) => `${name}: not shown. ${ground}.`,
  grounds: {
    personal_data: "It is about one person's private matters",
    tone: "It is abusive or threatening",
    rights: "Others hold the rights to it",
    off_topic: "It is not about the hearing",
    name_misused: "The name was used without its owner knowing",
    own_wish: "Whoever sent it asked that it is not shown",
    other: "Other reasons",
  },
};

const texts: InBoth<typeof da> = { da, en };

/** The name that is shown, what was left out of the text, and what became of the files. */
export function whatIsShown({ name, behalf, passages, files }: Shown, locale: Locale): Block[] {
  const t = texts[locale];
  const rows = [{ label: t.name, value: name || t.unnamed[behalf] }, ...leftOut(passages, locale)];
  return [{ kind: "summary", rows }, ...filesOf(files, locale)];
}

function filesOf(files: Shown["files"], locale: Locale): Block[] {
  const t = texts[locale];
  if (files.length === 0) return [];
  const items = files.map(({ name, ground, redacted }) =>
    ground ? t.fileHeld(name, t.grounds[ground]) : redacted ? t.fileRedacted(name) : name,
  );
  return [
    { kind: "heading", text: t.files },
    { kind: "list", items },
  ];
}

function leftOut(passages: Passages, locale: Locale): { label: string; value: string }[] {
  const t = texts[locale];
  const counted = (Object.entries(passages) as [FindingKind, number][]).map(
    ([kind, count]) => `${count} ${t.kinds[kind][count === 1 ? 0 : 1]}`,
  );
  return counted.length > 0 ? [{ label: t.out, value: counted.join(", ") }] : [];
}
