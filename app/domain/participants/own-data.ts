import type { Outcome } from "#app/domain/responses/response.ts";
import type { NamedState } from "#app/domain/signatories/named-signatory.ts";
import type { FollowUpState, Milestone, Resolution } from "#app/server/prisma/enums.ts";

/** Everything that is kept about one participant, in plain data. Moments are ISO 8601 in UTC. */
export type OwnData = {
  participant: {
    id: string;
    name: string;
    email: string | null;
    address: string | null;
    protectedAddress: boolean;
    language: string;
    takesPartSince: string;
    confirmedAt: string | null;
    renamedAt: string | null;
  };
  hearing: { id: string; title: string; slug: string };
  submissions: OwnSubmission[];
  /** What another sent and they signed: its text, not whose it is. */
  signed: { number: number; signedAt: string; text: string }[];
  followUps: {
    milestone: Milestone;
    state: FollowUpState;
    owedAt: string;
    sentAt: string | null;
    attempts: number;
    lastError: string;
    serverReply: string;
    resolution: Resolution | null;
    reason: string;
  }[];
  mails: { milestone: Milestone; sentAt: string | null; subject: string; text: string }[];
  letters: {
    job: number;
    madeAt: string;
    name: string;
    address: string;
    posted: boolean | null;
    texts: string[];
  }[];
  /** Mails that came from their address, and what came about mails to them. */
  inbound: {
    receivedAt: string;
    kind: string | null;
    subject: string;
    text: string;
    own: boolean;
    id: string;
  }[];
  addressChanges: {
    email: string;
    formerEmail: string | null;
    askedAt: string;
    confirmedAt: string | null;
  }[];
  drafts: { savedAt: string; fields: unknown }[];
  /** What was done about them; officials act for the municipality and are not named. */
  journal: { at: string; by: string; deed: string; about: string; details: unknown }[];
};

export type OwnSubmission = {
  number: number;
  replaces: number | null;
  receivedAt: string;
  late: boolean;
  channel: string;
  registeredByOfficial: boolean;
  onBehalfOf: string;
  organisation: string;
  capacity: string;
  language: string;
  section: string | null;
  text: string;
  fingerprint: string;
  nonce: string;
  /** What a program found odd about how it was sent. */
  suspicions: string[];
  otherSignatories: number;
  /** Whom they have named as signing with them, and what each has answered. */
  named: { name: string; state: NamedState }[];
  contributions: { kind: string; section: string; start: number; end: number }[];
  files: OwnFile[];
  public: { clearance: string; name: string; text: string; reason: string; decidedAt: string } | null;
  decisions: { clearance: string; name: string; reason: string; ownWish: boolean; decidedAt: string }[];
  points: { number: number; start: number; end: number; kind: string; outcome: Outcome; answer: string }[];
};

export type OwnFile = {
  position: number;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  infected: boolean;
  textFound: string;
  hiddenFound: unknown;
};
