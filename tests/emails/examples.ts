import { createHash } from "node:crypto";
import type { PublicNews } from "#app/domain/news/news.ts";
import type { Locale } from "#app/shared/text/language.ts";
import { at, parseDay, startOfDay } from "#app/shared/time.ts";
import { addressConfirm, addressTold } from "#emails/address.ts";
import { type AdoptedMail, adopted } from "#emails/adopted.ts";
import { adviceGiven } from "#emails/advice-given.ts";
import { adviceRequest } from "#emails/advice-request.ts";
import { type AnnouncementMail, announcement } from "#emails/announcement.ts";
import { type AnswersAwaitedMail, answersAwaited } from "#emails/answers-awaited.ts";
import { type AnswersReleasedMail, answersReleased } from "#emails/answers-released.ts";
import { type ConfirmReminderMail, confirmReminder } from "#emails/confirm-reminder.ts";
import { type CorrectionMail, correction } from "#emails/correction.ts";
import { type DeadlineMovedMail, deadlineMoved } from "#emails/deadline-moved.ts";
import { type DecisionMail, decision } from "#emails/decision.ts";
import { type DraftMail, draftMail } from "#emails/draft.ts";
import { erasureDue } from "#emails/erasure-due.ts";
import {
  addressFrame,
  adviserFrame,
  draftFrame,
  participantFrame,
  partyFrame,
  signatoryFrame,
  staffFrame,
  subscriberFrame,
} from "#emails/frame.ts";
import { type HearingClosedMail, hearingClosed } from "#emails/hearing-closed.ts";
import type { Frame, Letter } from "#emails/letter.ts";
import { mailsWaiting } from "#emails/mails-waiting.ts";
import { type MentionMail, mention } from "#emails/mention.ts";
import { newPassword } from "#emails/new-password.ts";
import { type PartyInvitationMail, partyInvitation } from "#emails/party-invitation.ts";
import { type PointsDueMail, pointsDue } from "#emails/points-due.ts";
import { type PublicationMail, publication } from "#emails/publication.ts";
import { type ReceiptMail, receipt } from "#emails/receipt.ts";
import { type RenewalMail, renewal } from "#emails/renewal.ts";
import { type ReplyReceivedMail, replyReceived } from "#emails/reply-received.ts";
import { type SignatoryAskedMail, signatoryAsked } from "#emails/signatory-asked.ts";
import { staffInvitation } from "#emails/staff-invitation.ts";
import { subscriptionConfirm } from "#emails/subscription-confirm.ts";
import { subscriptionDigest, subscriptionNews } from "#emails/subscription-news.ts";
import { testMail } from "#emails/test-mail.ts";

export const BASE_URL = "https://hoering.moelleaa.example";

function moment(day: string, clock?: string): Date {
  const parsed = parseDay(day);
  if (!parsed) throw new Error(`No such day: ${day}`);
  return clock ? at(parsed, clock) : startOfDay(parsed);
}

const person = {
  name: "Anne Sørensen",
  strategy: "Klima- og Agenda 21-strategi",
  slug: "klima-og-agenda-21",
  token: "cGFydGljaXBhbnQ.5xT0kQm2",
};
const deciding = {
  whoDecides: "Kommunalbestyrelsen i Mølleå Kommune",
  decidedWhen: "På mødet onsdag den 24. februar 2027",
};

/** What the example's citizen wrote; it may stand in the receipt and in no other mail. */
export const CITIZENS_TEXT = `Kære kommune

Vi bor for enden af Åkærvej, hvor kloakken løber over, hver gang det regner kraftigt. I sommer stod vandet 20 cm højt i kælderen hos fire familier.

1) Flyt udskiftningen af kloakken på Åkærvej frem til 2027.
2) Lad engen ved åen tage imod vandet, før den bliver bebygget.

Og så synes jeg, at afsnittet om fjernvarme er rigtig godt.

Venlig hilsen
Anne`;

export const receiptData: ReceiptMail = {
  ...person,
  ...deciding,
  number: 14,
  replaces: null,
  own: true,
  receivedAt: moment("2026-10-26", "14:05"),
  closesAt: moment("2026-11-25"),
  late: false,
  channel: "web",
  section: "2.3 Oversvømmelse og kraftig regn",
  onBehalfOf: "self",
  organisation: "",
  publicName: "Anne Sørensen",
  shownAfterDeadline: false,
  text: CITIZENS_TEXT,
  fingerprint: createHash("sha256").update(CITIZENS_TEXT).digest("hex"),
  attachments: [],
  confirmed: false,
  unproven: false,
};

const PLAN = createHash("sha256").update("plan").digest("hex");
const receiptWithFiles: ReceiptMail = {
  ...receiptData,
  fingerprint: createHash("sha256").update(`${CITIZENS_TEXT}\u0000${PLAN}\n`).digest("hex"),
  attachments: [{ name: "kælderen i sommer.jpg", size: 1_420_000, sha256: PLAN }],
};

const lateReceipt: ReceiptMail = {
  ...receiptData,
  number: 24,
  receivedAt: moment("2026-11-27", "09:12"),
  late: true,
  channel: "letter",
  section: null,
  onBehalfOf: "council",
  organisation: "Mølleå Ældreråd",
  publicName: "",
  confirmed: true,
};

const minutesReceipt: ReceiptMail = {
  ...receiptData,
  number: 31,
  channel: "meeting",
  section: null,
  onBehalfOf: "meeting",
  organisation: "Borgermøde i Strandby Forsamlingshus",
  publicName: "Borgermøde i Strandby Forsamlingshus",
  confirmed: true,
};

export const closedData: HearingClosedMail = {
  ...person,
  ...deciding,
  numbers: [14],
  submissions: 23,
  closesAt: moment("2026-11-25"),
  next: { what: "Klima- og Miljøudvalget drøfter svarene", on: moment("2027-01-19") },
};

export const answersData: AnswersReleasedMail = {
  ...person,
  ...deciding,
  submissions: [
    {
      number: 14,
      points: [
        {
          number: 1,
          section: "2.3 Oversvømmelse og kraftig regn",
          themes: ["Kloak"],
          outcome: "partly_met",
          reason:
            "Forvaltningen er enig i, at kloakken på Åkærvej er for lille til de regnmængder, vi ser nu. Arbejdet kan ikke begynde i 2027, fordi hovedledningen i Møllegade skal være færdig først.\n\nVi foreslår derfor, at Åkærvej rykkes fra 2031 til 2028, og at der sættes en midlertidig pumpe op i 2027.",
        },
        {
          number: 2,
          section: "2.3 Oversvømmelse og kraftig regn",
          themes: [],
          outcome: "met",
          reason:
            "Engen ved åen bliver udpeget som areal, der må oversvømmes. Det skrives ind i afsnittet, og arealet udgår af byggemodningen.",
        },
        {
          number: 3,
          section: null,
          themes: ["Fjernvarme"],
          outcome: "noted",
          reason: "Tak for støtten til afsnittet om fjernvarme. Den giver ikke anledning til ændringer.",
        },
      ],
    },
  ],
};

const nothingData: AnswersReleasedMail = { ...answersData, submissions: [{ number: 14, points: [] }] };
const severalData: AnswersReleasedMail = {
  ...answersData,
  submissions: [...answersData.submissions, { number: 19, points: [] }],
};

export const committeeData: DecisionMail = {
  ...person,
  ...deciding,
  numbers: [14],
  kind: "committee",
  body: "Klima- og Miljøudvalget",
  meetingOn: moment("2027-01-19"),
  itemNumber: "7",
  itemTitle: "Klima- og Agenda 21-strategi: behandling efter høring",
  text: "Udvalget anbefaler kommunalbestyrelsen at vedtage strategien med de ændringer, der fremgår af svarene på høringen.",
  politicalReason:
    "Udvalget har lagt vægt på, at de mest udsatte veje sikres først, og at kommunens økonomi kan bære det.",
  followsRecommendation: true,
  departures: [],
  dissent: "",
};

export const councilData: DecisionMail = {
  ...committeeData,
  kind: "council",
  body: "Kommunalbestyrelsen",
  meetingOn: moment("2027-02-24"),
  itemNumber: "12",
  text: "Strategien vedtages med de foreslåede ændringer. Kloakken på Åkærvej udskiftes i 2027.",
  politicalReason:
    "Kommunalbestyrelsen finder, at familierne på Åkærvej har ventet længe nok.\n\nPengene findes ved at udskyde stien langs Møllegade et år.",
  followsRecommendation: false,
  departures: [
    {
      submission: 14,
      number: 1,
      section: "2.3 Oversvømmelse og kraftig regn",
      recommended: "partly_met",
      decided: "met",
      reason: "Udskiftningen begynder i 2027 sammen med hovedledningen i Møllegade.",
    },
  ],
  dissent: "Liste M stemte imod, fordi stien langs Møllegade er en skolevej.",
};

export const adoptedData: AdoptedMail = {
  ...person,
  numbers: [14],
  adoptedBy: "Kommunalbestyrelsen",
  decidedOn: moment("2027-02-24"),
  adoptedAt: moment("2027-03-01", "10:00"),
  receivedAt: moment("2026-10-26", "14:05"),
  answeredAt: moment("2027-01-12", "08:00"),
  changes: [
    { section: "2.3 Oversvømmelse og kraftig regn", change: "changed" },
    { section: "2.4 Engen ved åen", change: "added" },
  ],
  points: [
    {
      submission: 14,
      number: 1,
      section: "2.3 Oversvømmelse og kraftig regn",
      outcome: "met",
      departed: true,
      change: "changed",
    },
    {
      submission: 14,
      number: 2,
      section: "2.3 Oversvømmelse og kraftig regn",
      outcome: "met",
      departed: false,
      change: "changed",
    },
    { submission: 14, number: 3, section: "3.1 Fjernvarme", outcome: "noted", departed: false, change: null },
  ],
};

const nothingChanged: AdoptedMail = { ...adoptedData, numbers: [14, 19], changes: [], points: [] };

const announcedData: AnnouncementMail = {
  ...person,
  ...{ numbers: [14], kind: "text", section: "2.1 Grøn energi", open: true },
  text: "Årstallet i andet afsnit skal være 2035, ikke 2053. Resten af teksten er den samme.",
};
const renewedData: RenewalMail = {
  ...person,
  numbers: [14, 52],
  renewed: {
    ...{ title: "Klima- og Agenda 21-strategi, ændret forslag", slug: "klima-aendret" },
    intro: "Efter høringen er afsnittet om vindmøller skrevet om. Det er kun det, der er i høring nu.",
    closesAt: moment("2027-06-10"),
  },
};

const askedData: SignatoryAskedMail = {
  ...{ strategy: person.strategy, number: 14, renewed: false, path: "/signature/Yf3c1d9w.7Qm2" },
};

const unconfirmedData: ConfirmReminderMail = {
  ...{ strategy: person.strategy, numbers: [14], closesAt: moment("2026-11-25"), token: person.token },
};

const begunData: DraftMail = {
  ...{ reminds: false, strategy: person.strategy, path: "/draft/Yf3c1d9w.7Qm2" },
  closesAt: moment("2026-11-25"),
};

export const movedData: DeadlineMovedMail = {
  ...person,
  numbers: [14],
  from: moment("2026-11-25"),
  to: moment("2026-12-10"),
  reason:
    "Kortet på side 12 manglede i den tekst, vi offentliggjorde. Nu er det der, og alle skal have tid til at se det.",
};

const sender = {
  baseUrl: BASE_URL,
  authority: {
    name: "Mølleå Kommune",
    colour: "#0b5d5e",
    address: "Rådhuspladsen 1, 9999 Mølleå",
    phone: "00 00 00 00",
    email: "hoering@moelleaa.example",
  },
};

const writer = {
  ...{ strategy: person.strategy, office: "Teknik og Miljø" },
  ...{ name: "Birgit Holm", title: "planlægger", phone: "00 00 00 01" },
};
const checkpoint = { size: 412, root: createHash("sha256").update("412 receipts").digest("hex") };
export const toParticipant = (locale: Locale): Frame =>
  participantFrame(sender, { ...writer, token: person.token, locale, checkpoint });
export const toStaff = (locale: Locale): Frame => staffFrame(sender, locale);

type Example = { write: (locale: Locale) => Letter; frame: (locale: Locale) => Frame };
const participants = (write: Example["write"]): Example => ({ write, frame: toParticipant });
const officials = (write: Example["write"]): Example => ({ write, frame: toStaff });

const invitation = {
  name: "Mikkel Dam",
  email: "mikkel.dam@moelleaa.example",
  invitedBy: "Birgit Holm",
  roles: ["caseworker" as const],
  departments: ["Teknik og Miljø"],
  path: "/staff/password/Yf3c1d9w",
  expiresAt: moment("2026-11-30", "09:00"),
};

const mentioned: MentionMail = {
  ...{ name: "Mikkel Dam", by: "Birgit Holm", hearing: person.strategy },
  where: { kind: "response", number: 12 },
  path: "/staff/hearings/0b6a/responses/7c1f/comments",
};

const replied: ReplyReceivedMail = {
  ...{ name: "Mikkel Dam", hearing: person.strategy, submissions: [14, 52] },
  path: "/staff/hearings/0b6a/replies/7c1f",
};

const asked = {
  ...{ name: "Rikke Vandborg", by: "Birgit Holm", hearing: person.strategy },
  ...{ wantedBy: moment("2026-12-07"), path: "/advice/Yf3c1d9w.7Qm2" },
};
const given = {
  ...{ name: "Birgit Holm", adviser: "Rikke Vandborg", submission: 14, point: 2 },
  path: "/staff/hearings/0b6a/submissions/14/points/7c1f/advice",
};

const invited: PartyInvitationMail = {
  mailbox: "svar+klimastrategi@hoering.moelleaa.example",
  ...{ reminds: false, party: "Mølleå Ældreråd", contact: "Gerda Lund", hearing: person.strategy },
  ...{ slug: person.slug, closesAt: moment("2026-12-19") },
  intro: "Kommunen skal udlede mindre CO₂ og være klar til mere regn.\n\nAlle får svar.",
  canInfluence: ["Hvilke bydele der kommer først", "Hvor vandet må stå ved skybrud"],
};
const due: PointsDueMail = {
  name: "Mikkel Dam",
  hearings: [
    { title: person.strategy, overdue: 2, soon: 5, path: "/staff/hearings/0b6a/points?whose=mine" },
    {
      title: "Vores byer og landskaber",
      overdue: 0,
      soon: 1,
      path: "/staff/hearings/1c7b/points?whose=mine",
    },
  ],
};
const awaited: AnswersAwaitedMail = {
  ...{ name: "Birgit Holm", hearing: person.strategy, days: 61, expectedOn: moment("2027-02-01") },
  ...{ participants: 583, unanswered: 214, released: false, path: "/staff/hearings/0b6a/points" },
};

const published: PublicationMail = {
  ...person,
  number: 14,
  shown: {
    ...{ name: "Anne Sørensen", behalf: "self", leftOut: true, passages: { phone: 2, address: 1 } },
    files: [],
  },
  withdrawn: false,
  replacedBy: null,
  own: true,
  ownWish: false,
  shownUntilNow: false,
  reason: "",
};
const clearedFiles = {
  ...{ name: "Anne Sørensen", behalf: "self" as const },
  files: [
    { name: "Kort over åen.pdf", ground: null, redacted: false },
    { name: "Brev fra lægen.pdf", ground: null, redacted: true },
    { name: "Artikel.pdf", ground: "rights" as const, redacted: false },
  ],
};
const heldBack = {
  ...{ ...published, shown: null },
  reason: "Teksten handler om en navngiven nabo, og det kan vi ikke strege ud, uden at meningen forsvinder.",
};
const corrected: CorrectionMail = {
  ...person,
  why: "Vi havde overset, at ledningen blev skiftet i 2024.",
  before: { outcome: "not_met", reason: "Udskiftningen af kloakken på Åkærvej begynder tidligst i 2031." },
  points: [
    {
      ...{ submission: 14, number: 1, section: "2.3 Oversvømmelse og kraftig regn", themes: ["Kloak"] },
      ...{
        outcome: "met",
        reason: "Kloakken på Åkærvej blev skiftet i 2024. Vi retter teksten, så det fremgår.",
      },
    },
  ],
};

const news = (of: Partial<PublicNews>): PublicNews => ({
  ...{ id: "6c1d", kind: "opened", at: moment("2026-11-23", "00:00"), slug: person.slug },
  ...{ hearing: person.strategy, opensAt: moment("2026-11-23"), closesAt: moment("2027-01-19") },
  ...{ body: null, meetingOn: null, ...of },
});
const week = [
  news({}),
  news({ kind: "decision", at: moment("2026-11-25", "13:20"), hearing: "Strategi for grønne byrum" }),
].map((one) =>
  one.kind === "decision" ? { ...one, body: "Kommunalbestyrelsen", meetingOn: moment("2026-11-24") } : one,
);
const token = "c3Vic2NyaWJlcg.9kQ2xT0m";
const subscribers = (write: Example["write"]): Example => ({
  write,
  frame: (locale) => subscriberFrame(sender, locale),
});

const erasing = {
  ...{ name: "Birgit Holm", hearing: person.strategy, filed: false, eraseOn: moment("2032-03-01") },
  path: "/staff/hearings/0b6a/retention",
};
const told = { ...person, email: "anne@ny.example", done: false };

/** Every mail, in every form it can take that reads differently. */
export const examples: Record<string, Example> = {
  receipt: participants((locale) => receipt(receiptData, locale)),
  "receipt-late-by-letter": participants((locale) => receipt(lateReceipt, locale)),
  "receipt-with-files": participants((locale) => receipt(receiptWithFiles, locale)),
  "receipt-replacing": participants((locale) =>
    receipt({ ...receiptData, number: 31, replaces: 14, confirmed: true }, locale),
  ),
  "receipt-of-minutes": participants((locale) => receipt(minutesReceipt, locale)),
  "receipt-without-text": participants((locale) => receipt({ ...receiptData, text: null }, locale)),
  "receipt-unproven": participants((locale) => receipt({ ...receiptData, unproven: true }, locale)),
  publication: participants((locale) => publication(published, locale)),
  "publication-held-back": participants((locale) => publication(heldBack, locale)),
  "publication-replaced": participants((locale) =>
    publication({ ...published, shown: null, withdrawn: true, replacedBy: 31 }, locale),
  ),
  "publication-own-wish": participants((locale) =>
    publication({ ...published, shown: null, ownWish: true }, locale),
  ),
  "publication-senders-wish": participants((locale) =>
    publication({ ...published, shown: null, ownWish: true, own: false }, locale),
  ),
  "publication-unnamed": participants((locale) =>
    publication(
      { ...published, shown: { name: "", behalf: "self", leftOut: false, passages: {}, files: [] } },
      locale,
    ),
  ),
  "publication-files": participants((locale) =>
    publication({ ...published, shown: { ...clearedFiles, leftOut: false, passages: {} } }, locale),
  ),
  "publication-taken-down": participants((locale) =>
    publication({ ...heldBack, shownUntilNow: true }, locale),
  ),
  "receipt-shown-after-deadline": participants((locale) =>
    receipt({ ...receiptData, shownAfterDeadline: true, publicName: "" }, locale),
  ),
  "publication-changed": participants((locale) => publication({ ...published, shownUntilNow: true }, locale)),
  "publication-withdrawn": participants((locale) =>
    publication({ ...published, shown: null, withdrawn: true }, locale),
  ),
  "erasure-due": {
    write: (locale) => erasureDue(erasing, locale),
    frame: (locale) => staffFrame(sender, locale),
  },
  "erasure-due-when-filed": {
    write: (locale) => erasureDue({ ...erasing, filed: true }, locale),
    frame: (locale) => staffFrame(sender, locale),
  },
  "address-confirm": {
    write: (locale) =>
      addressConfirm({ strategy: person.strategy, path: "/address/YWRkcmVzcw.7bQ1" }, locale),
    frame: (locale) => addressFrame(sender, locale),
  },
  "address-told": participants((locale) => addressTold(told, locale)),
  "address-told-when-done": participants((locale) => addressTold({ ...told, done: true }, locale)),
  correction: participants((locale) => correction(corrected, locale)),
  "deadline-moved": participants((locale) => deadlineMoved(movedData, locale)),
  "announcement-of-text": participants((locale) => announcement(announcedData, locale)),
  "announcement-of-event": participants((locale) =>
    announcement({ ...announcedData, kind: "event", section: null, open: false }, locale),
  ),
  renewal: participants((locale) => renewal(renewedData, locale)),
  "draft-saved": {
    write: (locale) => draftMail(begunData, locale),
    frame: (locale) => draftFrame(sender, locale),
  },
  "draft-reminder": {
    write: (locale) => draftMail({ ...begunData, reminds: true }, locale),
    frame: (locale) => draftFrame(sender, locale),
  },
  "signatory-asked": {
    write: (locale) => signatoryAsked(askedData, locale),
    frame: (locale) => signatoryFrame(sender, locale),
  },
  "signatory-asked-anew": {
    write: (locale) => signatoryAsked({ ...askedData, renewed: true }, locale),
    frame: (locale) => signatoryFrame(sender, locale),
  },
  "confirm-reminder": participants((locale) => confirmReminder(unconfirmedData, locale)),
  "hearing-closed": participants((locale) => hearingClosed(closedData, locale)),
  "answers-released": participants((locale) => answersReleased(answersData, locale)),
  "answers-released-nothing-to-answer": participants((locale) => answersReleased(nothingData, locale)),
  "answers-released-two-submissions": participants((locale) => answersReleased(severalData, locale)),
  "decision-of-committee": participants((locale) => decision(committeeData, locale)),
  "decision-of-council": participants((locale) => decision(councilData, locale)),
  adopted: participants((locale) => adopted(adoptedData, locale)),
  "adopted-unchanged": participants((locale) => adopted(nothingChanged, locale)),
  "staff-invitation": officials((locale) => staffInvitation(invitation, locale)),
  mention: officials((locale) => mention(mentioned, locale)),
  "reply-received": officials((locale) => replyReceived(replied, locale)),
  "party-invitation": {
    write: (locale) => partyInvitation(invited, locale),
    frame: (locale) => partyFrame(sender, { party: invited.party, writer }, locale),
  },
  "party-reminder": {
    write: (locale) => partyInvitation({ ...invited, reminds: true }, locale),
    frame: (locale) => partyFrame(sender, { party: invited.party, writer }, locale),
  },
  "mails-waiting": officials((locale) =>
    mailsWaiting(
      {
        name: "Kim Holm",
        hearings: [
          {
            ...{ title: "Klima- og Agenda 21-strategi", intake: 3, replies: 1 },
            oldest: moment("2026-11-02", "08:15"),
            path: "/staff/hearings/klima/inbox?part=intake",
          },
        ],
      },
      locale,
    ),
  ),
  "points-due": officials((locale) => pointsDue(due, locale)),
  "answers-awaited": officials((locale) => answersAwaited(awaited, locale)),
  "answers-awaited-released": officials((locale) => answersAwaited({ ...awaited, released: true }, locale)),
  "advice-request": {
    write: (locale) => adviceRequest(asked, locale),
    frame: (locale) => adviserFrame(sender, asked.by, locale),
  },
  "advice-given": officials((locale) => adviceGiven({ ...asked, ...given }, locale)),
  "test-mail": officials((locale) =>
    testMail({ name: invitation.name, baseUrl: BASE_URL, at: moment("2026-11-24", "09:30") }, locale),
  ),
  "subscription-confirm": subscribers((locale) =>
    subscriptionConfirm(
      {
        ...{ authority: sender.authority.name, path: `/subscriptions/${token}` },
        waiting: locale === "da" ? ["Alle høringer", "Emne: Klima"] : ["All hearings", "Topic: Klima"],
      },
      locale,
    ),
  ),
  "subscription-known": subscribers((locale) =>
    subscriptionConfirm(
      { authority: sender.authority.name, path: `/subscriptions/${token}`, waiting: [] },
      locale,
    ),
  ),
  "subscription-news": subscribers((locale) => subscriptionNews({ news: news({}), token }, locale)),
  "subscription-digest": subscribers((locale) => subscriptionDigest({ news: week, token }, locale)),
  "new-password": officials((locale) => newPassword(invitation, locale)),
};
