import type { Mandate } from "#app/domain/hearings/mandate.ts";
import type { Outcome } from "#app/domain/responses/response.ts";
import type {
  BodyKind,
  Channel,
  OnBehalfOf,
  PartyKind,
  PhaseKind,
  PointKind,
  Role,
  SectionKind,
  ThemeColour,
} from "#app/server/prisma/enums.ts";

/** Somebody who can sign in to the demonstration; `key` is how the rest of it names them. */
export type Person = {
  key: string;
  name: string;
  email: string;
  password: string;
  roles: Role[];
  role: string;
  departments: string[];
};

/** A section of a demonstration strategy; `key` is how submissions name it. */
export type WrittenSection = {
  key: string;
  kind: SectionKind;
  level?: number;
  title: string;
  body: string;
  summary?: string;
};

/** Its day is counted from the publication and moves to the next evening or weekday (1 is Monday) that fits. */
export type WrittenActivity = {
  title: string;
  place: string;
  day: number;
  clock: string;
  weekday?: number;
  text?: string;
};

/** A phase; `timePlan` gives it its days. */
export type WrittenPhase = { kind: PhaseKind; text: string; activities?: WrittenActivity[] };

/** A mail to the hearing's own address; its day is counted from the publication. `id` and `answers` are Message-IDs. */
export type WrittenMail = {
  from: string;
  subject: string;
  day: number;
  clock: string;
  id: string;
  answers?: string;
  automatic?: boolean;
  bulk?: boolean;
  text: string;
  file?: { name: string; mediaType: string; base64: string };
};

/** A file that the demonstration draws itself: a picture of where the dike could lie, or a page with these lines. */
export type DrawnFile = { name: string; lines?: string[] };

export type WrittenSubmission = {
  name: string;
  email: string | null;
  address?: string;
  onBehalfOf?: OnBehalfOf;
  organisation?: string;
  /** Whom the sender of a letter of several names; who does not sign has not answered yet. */
  cosigners?: { name: string; email: string; signs?: boolean }[];
  protectedAddress?: boolean;
  section?: string;
  locale?: "da" | "en";
  channel?: Channel;
  /** Days after publication or after the last day of the hearing, and the clock. */
  day: number | { afterDeadline: number };
  clock: string;
  confirmed?: boolean;
  /** Not looked at yet, published, or held back with this reason. */
  clearance?: "none" | "published" | { heldBack: string };
  /** The letter with its receipt still lies on the desk. */
  unposted?: boolean;
  body: string;
  /** Came with it, and is given to the public as it is. */
  files?: DrawnFile[];
  /** Each is a passage of the body; what no point holds is marked "intet at besvare" where `answered` is on. */
  points?: { passage: string; kind: PointKind; section?: string; themes: string[]; response?: string }[];
  answered?: boolean;
};

export type WrittenResponse = {
  key: string;
  outcome: Outcome;
  reason: string;
  author: string;
  approver?: string;
  sentBack?: { by: string; reason: string };
};

export type WrittenDecision = {
  kind: BodyKind;
  body: string;
  /** Days after the release or the decision before it, at the earliest: the committee meets on a Tuesday, the council on a Wednesday. */
  after: number;
  itemNumber: string;
  itemTitle: string;
  recommendation: string;
  presentation: string;
  economy: string;
  competence: string;
  text: string;
  absent: string[];
  dissent: string;
  politicalReason: string;
  follows: boolean;
  departures?: { response: string; outcome: Outcome; reason: string }[];
};

export type WrittenTheme = { name: string; colour: ThemeColour; under?: string; caseworker?: string };

/** A whole case of the demonstration, from its text to wherever it has come. */
export type Case = {
  strategy: { title: string; topic: string; department: string; parent?: string };
  sections: WrittenSection[];
  hearing: {
    slug: string;
    title: string;
    intro: string;
    area: string;
    rule: string;
    /** Days from today to the publication: negative in the past. */
    publishedIn: number;
    mandate: Mandate;
    phases: WrittenPhase[];
    /** Whether who has sent something is asked the background questions. */
    asksBackground?: boolean;
    contact: { contactName: string; contactTitle: string; contactEmail: string; contactPhone: string };
    parties: { name: string; kind: PartyKind; email?: string }[];
    owner: string;
    approver: string;
  };
  themes: WrittenTheme[];
  submissions: WrittenSubmission[];
  mails?: WrittenMail[];
  responses: WrittenResponse[];
  /** How far the case goes. */
  released?: { daysAfterDeadline: number; foreword: string };
  decisions: WrittenDecision[];
  /** Days after the last decision, and after the adoption. */
  adopted?: { after: number; changes: { key: string; body: string }[] };
  concludedAfter?: number;
};
