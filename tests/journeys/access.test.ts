import { readFileSync } from "node:fs";
import type { APIRequestContext, APIResponse, PlaywrightWorkerArgs } from "@playwright/test";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import { requestAdvice } from "#app/domain/advice/request-advice.ts";
import { referenceTo } from "#app/domain/attachments/reference.ts";
import { proposeChange } from "#app/domain/changes/propose-change.ts";
import { reportName } from "#app/domain/clearings/report-name.ts";
import { writeComment } from "#app/domain/comments/write-comment.ts";
import { earliestPeriod } from "#app/domain/hearings/period.ts";
import { phaseKinds } from "#app/domain/hearings/setup-forms.ts";
import { groupSubmissions } from "#app/domain/letter-groups/group-submissions.ts";
import { isNewsDue } from "#app/domain/news/list-news.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { makePrintJob } from "#app/domain/print-jobs/make-print-job.ts";
import { writeResponse } from "#app/domain/responses/write-response.ts";
import { requestErasure } from "#app/domain/retention/request-erasure.ts";
import { setActive } from "#app/domain/staff/set-active.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { markNothing } from "#app/domain/submissions/mark-nothing.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { addTextBlock } from "#app/domain/text-blocks/add-text-block.ts";
import routes from "#app/routes.ts";
import { database, pool } from "#app/server/database.ts";
import { returnAddress } from "#app/server/return-address.ts";
import { addDays, dayOf, isoDay, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/browser.ts";
import { arrive } from "#tests/support/eml.ts";
import { received } from "#tests/support/files.ts";
import { importedFile } from "#tests/support/imports.ts";
import { answeredHearing, hearing, must, official, PASSWORD, receive } from "#tests/support/situation.ts";

// ── The table: who may see what, and who may do what ─────────────────────────────────────────────

/** Everybody who signs in. The stranger owns the hearings of another department; council, data protection officer and administrator belong to a third. */
const PEOPLE = [
  "caseworker",
  "approver",
  "owner",
  "administrator",
  "council",
  "protector",
  "stranger",
] as const;
type Person = (typeof PEOPLE)[number];
type Who = readonly Person[];

const EVERYBODY: Who = PEOPLE;
const READERS: Who = ["caseworker", "approver", "owner", "administrator", "council", "protector"];
const CASEWORKERS: Who = ["caseworker", "approver", "owner", "administrator"];
const WRITERS: Who = ["caseworker", "owner", "administrator"];
const APPROVERS: Who = ["approver", "owner", "administrator"];
const OWNERS: Who = ["owner", "administrator"];
const ADMINISTRATORS: Who = ["administrator"];

/** For whom each page opens. Everybody else gets the page that does not exist, and nobody the sign-in. */
const PAGES: Record<string, Who> = {
  staff: EVERYBODY,
  "staff/strategies": EVERYBODY,
  "staff/strategies/new": ["caseworker", "owner", "administrator", "stranger"],
  "staff/strategies/:strategyId": WRITERS,
  "staff/strategies/:strategyId/sections/new": WRITERS,
  "staff/strategies/:strategyId/sections/:section": WRITERS,
  "staff/strategies/:strategyId/hearing": OWNERS,
  "staff/hearings": EVERYBODY,
  "staff/hearings/:hearingId": READERS,
  "staff/hearings/:hearingId/basis": OWNERS,
  "staff/hearings/:hearingId/mandate": OWNERS,
  "staff/hearings/:hearingId/plan": OWNERS,
  "staff/hearings/:hearingId/contact": OWNERS,
  "staff/hearings/:hearingId/publication": OWNERS,
  "staff/hearings/:hearingId/reach": CASEWORKERS,
  "staff/hearings/:hearingId/parties": OWNERS,
  "staff/hearings/:hearingId/parties/:party": OWNERS,
  "staff/hearings/:hearingId/preview": APPROVERS,
  "staff/hearings/:hearingId/approval": APPROVERS,
  "staff/hearings/:hearingId/deadline": OWNERS,
  "staff/hearings/:hearingId/announcements": OWNERS,
  "staff/hearings/:hearingId/submissions": CASEWORKERS,
  "staff/hearings/:hearingId/submissions/new": CASEWORKERS,
  "staff/hearings/:hearingId/submissions/new/parts": CASEWORKERS,
  "staff/hearings/:hearingId/submissions/phone": CASEWORKERS,
  "staff/hearings/:hearingId/submissions/phone/parts": CASEWORKERS,
  "staff/hearings/:hearingId/submissions/minutes": CASEWORKERS,
  "staff/hearings/:hearingId/submissions/:number": CASEWORKERS,
  "staff/hearings/:hearingId/submissions/:number/signatories": CASEWORKERS,
  "staff/hearings/:hearingId/submissions/:number/quarantine": CASEWORKERS,
  "staff/hearings/:hearingId/quarantine": CASEWORKERS,
  "staff/hearings/:hearingId/quarantine/alert": CASEWORKERS,
  "staff/hearings/:hearingId/clearings": CASEWORKERS,
  "staff/hearings/:hearingId/clearings/read": CASEWORKERS,
  "staff/hearings/:hearingId/clearings/:number": CASEWORKERS,
  "staff/hearings/:hearingId/clearings/:number/recall": CASEWORKERS,
  "staff/hearings/:hearingId/clearings/:number/files/:position": CASEWORKERS,
  "staff/hearings/:hearingId/clearings/:number/files/:position/redaction": CASEWORKERS,
  "staff/hearings/:hearingId/name-reports": CASEWORKERS,
  "staff/hearings/:hearingId/name-reports/:report": CASEWORKERS,
  "staff/hearings/:hearingId/points": CASEWORKERS,
  "staff/hearings/:hearingId/imports": CASEWORKERS,
  "staff/hearings/:hearingId/imports/:import": CASEWORKERS,
  "staff/hearings/:hearingId/letter-groups": CASEWORKERS,
  "staff/hearings/:hearingId/letter-groups/:group": CASEWORKERS,
  "staff/hearings/:hearingId/themes": CASEWORKERS,
  "staff/hearings/:hearingId/themes/:theme": CASEWORKERS,
  "staff/hearings/:hearingId/responses": CASEWORKERS,
  "staff/hearings/:hearingId/responses/new": CASEWORKERS,
  "staff/hearings/:hearingId/responses/:response": CASEWORKERS,
  "staff/hearings/:hearingId/responses/:response/comments": CASEWORKERS,
  "staff/hearings/:hearingId/responses/:response/correction": CASEWORKERS,
  "staff/hearings/:hearingId/submissions/:number/comments": CASEWORKERS,
  "staff/hearings/:hearingId/submissions/:number/points/:about/advice": CASEWORKERS,
  "staff/hearings/:hearingId/release": CASEWORKERS,
  "staff/hearings/:hearingId/release/preview": CASEWORKERS,
  "staff/hearings/:hearingId/changes": CASEWORKERS,
  "staff/hearings/:hearingId/changes/new": CASEWORKERS,
  "staff/hearings/:hearingId/white-book": CASEWORKERS,
  "staff/hearings/:hearingId/decisions": CASEWORKERS,
  "staff/hearings/:hearingId/decisions/new": OWNERS,
  "staff/hearings/:hearingId/adoption": OWNERS,
  "staff/hearings/:hearingId/follow-ups": CASEWORKERS,
  "staff/hearings/:hearingId/follow-ups/:followUp": CASEWORKERS,
  "staff/hearings/:hearingId/follow-ups/:followUp/letter": CASEWORKERS,
  "staff/hearings/:hearingId/print-jobs": CASEWORKERS,
  "staff/hearings/:hearingId/print-jobs/:job": CASEWORKERS,
  "staff/hearings/:hearingId/inbox": CASEWORKERS,
  "staff/hearings/:hearingId/inbox/:item": CASEWORKERS,
  "staff/hearings/:hearingId/conclusion": CASEWORKERS,
  "staff/hearings/:hearingId/retention": CASEWORKERS,
  "staff/hearings/:hearingId/retention/packages/:package/filing": OWNERS,
  "staff/hearings/:hearingId/participants/:participant/erasure": OWNERS,
  "staff/hearings/:hearingId/journal": [...CASEWORKERS, "protector"],
  "staff/text-blocks": ["caseworker", "approver", "owner", "administrator", "stranger"],
  "staff/text-blocks/new": ["caseworker", "approver", "owner", "administrator", "stranger"],
  "staff/text-blocks/:block": CASEWORKERS,
  "staff/people": ADMINISTRATORS,
  "staff/authority": ADMINISTRATORS,
  "staff/population": ADMINISTRATORS,
  "staff/population/districts": ADMINISTRATORS,
  "staff/mails": ADMINISTRATORS,
  "staff/mails/:mail": ADMINISTRATORS,
  "staff/mails/:mail/assignment": ADMINISTRATORS,
  "staff/sending": ADMINISTRATORS,
  "staff/sending/resumption": ADMINISTRATORS,
  "staff/sending/test": ADMINISTRATORS,
  "staff/hearings/:hearingId/sending": CASEWORKERS,
};

/** Addresses of forms, opened: the frame of the hearing and a way back, nothing else. */
const FRAMES: Record<string, Who> = {
  "staff/hearings/:hearingId/submissions/:number/points": READERS,
  "staff/hearings/:hearingId/submissions/:number/points/:point": READERS,
  "staff/hearings/:hearingId/submissions/:number/split": READERS,
  "staff/hearings/:hearingId/submissions/:number/vouching": READERS,
  "staff/hearings/:hearingId/inbox/:item/handling": READERS,
  "staff/hearings/:hearingId/inbox/:item/return": READERS,
  "staff/hearings/:hearingId/imports/:import/start": READERS,
  "staff/hearings/:hearingId/imports/:import/undo": READERS,
  "staff/hearings/:hearingId/responses/:response/approval": READERS,
  "staff/hearings/:hearingId/release/day": READERS,
  "staff/hearings/:hearingId/release/plan": READERS,
  "staff/hearings/:hearingId/changes/:change/judgement": READERS,
  "staff/hearings/:hearingId/advice/:advice": READERS,
  "staff/hearings/:hearingId/responses/:response/points": READERS,
  "staff/hearings/:hearingId/responses/:response/correction/release": READERS,
  "staff/hearings/:hearingId/white-book/freeze": READERS,
  "staff/hearings/:hearingId/sending/resumption": READERS,
  "staff/hearings/:hearingId/retention/case-number": READERS,
  "staff/hearings/:hearingId/retention/packages": READERS,
  "staff/hearings/:hearingId/erasures/:erasure": READERS,
};

type Case = "draft" | "open" | "casework" | "waiting" | "ready";
type Form = {
  path: string;
  case: Case;
  may: Who;
  /** Who shows in the end that the form does something when sent by somebody who may. */
  by: Person;
  /** It only shows the form anew, with a part more or less: nothing is stored. */
  onlyShows?: true;
  fields: (world: World) => Record<string, string>;
};

/** Every form with fields that change something, in an order in which each can be sent once. */
const FORMS: Form[] = [
  {
    path: "staff/strategies/new",
    ...{ case: "draft", may: WRITERS, by: "caseworker" },
    fields: ({ department }) => ({ title: "Ny", topic: "Ny", departmentId: department, parentId: "" }),
  },
  {
    path: "staff/strategies/:strategyId/hearing",
    ...{ case: "draft", may: OWNERS, by: "owner" },
    fields: ({ unique }) => ({ title: "Ny", slug: `ny-${unique}`, intro: "Ny", area: "" }),
  },
  {
    path: "staff/hearings/:hearingId",
    ...{ case: "draft", may: OWNERS, by: "administrator" },
    fields: ({ unique }) => ({ title: "Anden", slug: `anden-${unique}`, intro: "Anden", area: "" }),
  },
  {
    path: "staff/hearings/:hearingId/basis",
    ...{ case: "draft", may: OWNERS, by: "owner" },
    fields: () => {
      const publishOn = addDays(dayOf(now()), 20);
      const lastDay = isoDay(earliestPeriod(publishOn, 56).lastDay);
      return { rule: "plan_strategy", publishOn: isoDay(publishOn), lastDay };
    },
  },
  {
    path: "staff/hearings/:hearingId/mandate",
    ...{ case: "draft", may: OWNERS, by: "owner" },
    fields: () => ({
      ...{ purpose: "A", canInfluence: "B", cannotInfluence: "C – D", howUsed: "E", resources: "F" },
      ...{ possibleResults: "G", successCriteria: "H", whoDecides: "I", decidedWhen: "J" },
    }),
  },
  {
    path: "staff/hearings/:hearingId/plan",
    ...{ case: "draft", may: OWNERS, by: "owner" },
    fields: () =>
      Object.fromEntries(
        phaseKinds.flatMap((kind, index) => [
          [`${kind}.startsOn`, isoDay(addDays(dayOf(now()), index * 30))],
          [`${kind}.endsOn`, isoDay(addDays(dayOf(now()), index * 30 + 29))],
          [`${kind}.text`, "Ny plan"],
        ]),
      ),
  },
  {
    path: "staff/hearings/:hearingId/contact",
    ...{ case: "draft", may: OWNERS, by: "owner" },
    fields: () => ({ contactName: "Ny", contactTitle: "", contactEmail: "ny@x.example", contactPhone: "" }),
  },
  {
    path: "staff/hearings/:hearingId/publication",
    ...{ case: "draft", may: OWNERS, by: "owner" },
    fields: () => ({ publishWhen: "after_deadline", namesShown: "organisations" }),
  },
  {
    path: "staff/hearings/:hearingId/reach",
    ...{ case: "draft", may: OWNERS, by: "owner" },
    fields: () => ({ asks: "yes" }),
  },
  {
    path: "staff/hearings/:hearingId/parties",
    ...{ case: "draft", may: OWNERS, by: "owner" },
    fields: () => ({ name: "Ældrerådet", kind: "council", contactName: "", email: "" }),
  },
  {
    path: "staff/hearings/:hearingId/parties/:party",
    ...{ case: "casework", may: OWNERS, by: "owner" },
    fields: () => ({ step: "letter" }),
  },
  {
    path: "staff/hearings/:hearingId/approval",
    ...{ case: "draft", may: APPROVERS, by: "approver" },
    fields: () => ({ step: "approve" }),
  },
  {
    path: "staff/strategies/:strategyId/sections/new",
    ...{ case: "draft", may: WRITERS, by: "caseworker" },
    fields: () => ({ kind: "text", level: "1", title: "Nyt afsnit", body: "Nyt", summary: "" }),
  },
  {
    path: "staff/strategies/:strategyId/sections/:section",
    ...{ case: "draft", may: WRITERS, by: "caseworker" },
    fields: () => ({ kind: "goal", level: "1", title: "Rettet", body: "Rettet", summary: "", revision: "1" }),
  },
  {
    path: "staff/strategies/:strategyId/sections/:section/move",
    ...{ case: "draft", may: WRITERS, by: "caseworker" },
    fields: () => ({ direction: "remove" }),
  },
  {
    path: "staff/hearings/:hearingId/announcements",
    ...{ case: "open", may: OWNERS, by: "owner" },
    fields: () => ({ kind: "event", section: "", text: "Mødet er flyttet." }),
  },
  {
    path: "staff/hearings/:hearingId/deadline",
    ...{ case: "open", may: OWNERS, by: "owner" },
    fields: () => ({
      lastDay: isoDay(earliestPeriod(addDays(dayOf(now()), 60), 28).lastDay),
      reason: "Ferie",
    }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/new",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ casework }) => ({
      ...{ name: "Per", email: "", address: "Torvet 1", body: "Brev", onBehalfOf: "self", organisation: "" },
      ...{ section: "", channel: "letter", receivedOn: isoDay(addDays(dayOf(now()), -1)) },
      formToken: newFormToken(casework.hearingId ?? "", now()),
    }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/new/parts",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker", onlyShows: true },
    fields: ({ casework }) => ({ add: "comment", addTo: casework.section ?? "", name: "Per" }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/phone",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ casework }) => ({
      ...{
        name: "Per",
        email: "",
        address: "Torvet 1",
        body: "Vandet",
        onBehalfOf: "self",
        organisation: "",
      },
      ...{ section: "", channel: "phone", receivedOn: isoDay(addDays(dayOf(now()), -1)) },
      ...{ script: "phone", readBack: "yes", formToken: newFormToken(casework.hearingId ?? "", now()) },
    }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/phone/parts",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker", onlyShows: true },
    fields: ({ casework }) => ({ add: "comment", addTo: casework.section ?? "", name: "Per" }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/minutes",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ casework, unique }) => ({
      ...{ title: "Borgermøde", receivedOn: isoDay(addDays(dayOf(now()), -1)), receivedClock: "19:00" },
      ...{ name: "Sif", email: `sif-${unique}@moelleaa.example`, attendees: "Per\nKaj", unnamed: "3" },
      ...{ body: "1. Vandet\nDet er brunt.", activity: "" },
      formToken: newFormToken(casework.hearingId ?? "", now()),
    }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/:number/signatories",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ unique }) => ({ people: `Eva; eva-${unique}@stedet.example\nOtto; Torvet 2, 9999 Mølleå` }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/:number/quarantine",
    ...{ case: "open", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ step: "spam", reason: "Reklame" }),
  },
  {
    path: "staff/hearings/:hearingId/quarantine",
    ...{ case: "open", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ step: "release", everything: "yes" }),
  },
  {
    path: "staff/hearings/:hearingId/quarantine/alert",
    ...{ case: "open", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ step: "begin", reason: "Nogen sender i andres navn." }),
  },
  {
    path: "staff/hearings/:hearingId/clearings",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({}),
  },
  {
    path: "staff/hearings/:hearingId/clearings/read",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ numbers: "6" }),
  },
  {
    path: "staff/hearings/:hearingId/clearings/:number/files/:position/redaction",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ redacted }) => ({ attachments: redacted }),
  },
  {
    path: "staff/hearings/:hearingId/clearings/:number/files/:position",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ clearance: "hold-back", ground: "rights" }),
  },
  {
    path: "staff/hearings/:hearingId/clearings/:number",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ clearance: "publish", phrases: "" }),
  },
  {
    path: "staff/hearings/:hearingId/clearings/:number/recall",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ ground: "tone", reason: "Den truer." }),
  },
  {
    path: "staff/hearings/:hearingId/name-reports/:report",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ outcome: "left", note: "Ringede.", reason: "" }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/:number/points",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ mark: "point", passage: "Skift den.", kind: "proposal", section: "", newTheme: "Rør" }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/:number/split",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ passage: "14-15", "kind-14": "nothing", "section-14": "" }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/:number/points/:point",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({}),
  },
  {
    path: "staff/hearings/:hearingId/imports",
    ...{ case: "open", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ file: "name,text\nIda,Rør" }),
  },
  {
    path: "staff/hearings/:hearingId/imports/:import",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ body: "1", receivedOn: isoDay(addDays(dayOf(now()), -1)), channel: "portal" }),
  },
  {
    path: "staff/hearings/:hearingId/imports/:import/start",
    ...{ case: "waiting", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ skip: "yes" }),
  },
  {
    path: "staff/hearings/:hearingId/imports/:import/undo",
    ...{ case: "open", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({}),
  },
  {
    path: "staff/hearings/:hearingId/letter-groups/:group",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ judgement: "confirm_same" }),
  },
  {
    path: "staff/hearings/:hearingId/themes",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ name: "Rørledning", colour: "red", parent: "", caseworker: "" }),
  },
  {
    path: "staff/hearings/:hearingId/themes/:theme",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ name: "Rent vand", colour: "green", parent: "", caseworker: "" }),
  },
  {
    path: "staff/hearings/:hearingId/responses/new",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ waitingPoint }) => ({ outcome: "noted", reason: "Ja", points: waitingPoint, version: "0" }),
  },
  {
    path: "staff/hearings/:hearingId/responses/:response",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ answeredPoint }) => ({
      ...{ outcome: "noted", reason: "Nej", points: answeredPoint, version: "1" },
    }),
  },
  {
    path: "staff/hearings/:hearingId/responses",
    ...{ case: "waiting", may: ["approver", "owner"], by: "approver" },
    fields: ({ waiting }) => ({ read: `${waiting.response}:1` }),
  },
  {
    path: "staff/hearings/:hearingId/responses/:response/approval",
    ...{ case: "casework", may: ["approver", "owner"], by: "approver" },
    fields: () => ({ step: "approve", version: "2" }),
  },
  {
    path: "staff/hearings/:hearingId/responses/:response/points",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ answeredPoint }) => ({ points: answeredPoint, version: "2" }),
  },
  {
    path: "staff/hearings/:hearingId/responses/:response/comments",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ text: "Se lige her." }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/:number/comments",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ text: "Se lige her.", point: "" }),
  },
  {
    path: "staff/hearings/:hearingId/submissions/:number/points/:about/advice",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ unique }) => ({
      ...{ question: "Kan det lade sig gøre?", wantedBy: isoDay(addDays(dayOf(now()), 7)) },
      ...{ colleague: "", expertName: "Rikke", expertEmail: `rikke-${unique}@raad.example` },
    }),
  },
  {
    path: "staff/hearings/:hearingId/advice/:advice",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({}),
  },
  {
    path: "staff/hearings/:hearingId/print-jobs/:job/letters",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({}),
  },
  {
    path: "staff/hearings/:hearingId/print-jobs/:job",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ step: "cancelled" }),
  },
  {
    path: "staff/hearings/:hearingId/follow-ups/:followUp",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ step: "letter" }),
  },
  {
    path: "staff/hearings/:hearingId/print-jobs",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({}),
  },
  {
    path: "staff/hearings/:hearingId/submissions/:number/vouching",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ vouched: "spoken" }),
  },
  {
    path: "staff/hearings/:hearingId/inbox/:item/handling",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ as: "question", note: "Ringede." }),
  },
  {
    path: "staff/hearings/:hearingId/inbox/:item/return",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({}),
  },
  {
    path: "staff/hearings/:hearingId/inbox/:item",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({
      ...{ name: "Ida", email: "", body: "Et svar på en mail.", onBehalfOf: "self", organisation: "" },
      ...{ section: "", receivedOn: isoDay(addDays(dayOf(now()), -1)), receivedClock: "10:00" },
    }),
  },
  {
    path: "staff/mails/:mail/assignment",
    ...{ case: "open", may: ADMINISTRATORS, by: "administrator" },
    fields: ({ open }) => ({ hearing: open.hearingId ?? "" }),
  },
  {
    path: "staff/mails/:mail",
    ...{ case: "casework", may: ADMINISTRATORS, by: "administrator" },
    fields: () => ({ note: "Sendt videre." }),
  },
  {
    path: "staff/hearings/:hearingId/changes/new",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ casework }) => ({
      ...{ section: casework.section ?? "", body: "Vandet er rent.", responses: casework.response ?? "" },
    }),
  },
  {
    path: "staff/hearings/:hearingId/changes/:change/judgement",
    ...{ case: "waiting", may: ["approver", "owner"], by: "approver" },
    fields: () => ({ judgement: "accept" }),
  },
  {
    path: "staff/hearings/:hearingId/points",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ casework }) => ({
      step: "answer_by",
      points: casework.about ?? "",
      answerBy: isoDay(addDays(dayOf(now()), 9)),
    }),
  },
  {
    path: "staff/hearings/:hearingId/release/preview",
    ...{ case: "ready", may: CASEWORKERS, by: "caseworker" },
    fields: ({ ready }) => ({ participant: ready.participant ?? "" }),
  },
  {
    path: "staff/hearings/:hearingId/release/day",
    ...{ case: "ready", may: OWNERS, by: "owner" },
    fields: () => ({ expectedOn: isoDay(addDays(dayOf(now()), 30)) }),
  },
  {
    path: "staff/hearings/:hearingId/release/plan",
    ...{ case: "ready", may: OWNERS, by: "owner" },
    fields: () => ({ day: isoDay(addDays(dayOf(now()), 2)), clock: "08:00" }),
  },
  {
    path: "staff/hearings/:hearingId/release",
    ...{ case: "ready", may: OWNERS, by: "owner" },
    fields: () => ({}),
  },
  {
    path: "staff/hearings/:hearingId/responses/:response/correction",
    ...{ case: "ready", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({
      outcome: "not_met",
      reason: "Ledningen er hel.",
      why: "Vi målte forkert.",
      version: "1",
    }),
  },
  {
    path: "staff/hearings/:hearingId/responses/:response/approval",
    ...{ case: "ready", may: ["approver", "owner"], by: "approver" },
    fields: () => ({ step: "approve", version: "2" }),
  },
  {
    path: "staff/hearings/:hearingId/responses/:response/correction/release",
    ...{ case: "ready", may: OWNERS, by: "owner" },
    fields: () => ({ version: "2" }),
  },
  {
    path: "staff/hearings/:hearingId/white-book",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: () => ({ body: "Tak for alle svar.", revision: "0" }),
  },
  {
    path: "staff/hearings/:hearingId/white-book/freeze",
    ...{ case: "ready", may: OWNERS, by: "owner" },
    fields: () => ({ revision: "0" }),
  },
  {
    path: "staff/hearings/:hearingId/decisions/new",
    ...{ case: "ready", may: OWNERS, by: "administrator" },
    fields: () => ({
      ...{ kind: "council", body: "Kommunalbestyrelsen", meetingOn: isoDay(dayOf(now())), itemNumber: "1" },
      ...{ itemTitle: "Vand", recommendation: "A", presentation: "B", economy: "C", competence: "D" },
      ...{ text: "E", absent: "", dissent: "", politicalReason: "F", followsRecommendation: "yes" },
    }),
  },
  {
    path: "staff/hearings/:hearingId/adoption",
    ...{ case: "ready", may: OWNERS, by: "owner" },
    fields: () => ({}),
  },
  {
    path: "staff/hearings/:hearingId/conclusion",
    ...{ case: "ready", may: OWNERS, by: "owner" },
    fields: () => ({ eraseOn: isoDay(addDays(dayOf(now()), 2_000)) }),
  },
  {
    path: "staff/hearings/:hearingId/retention/case-number",
    ...{ case: "ready", may: OWNERS, by: "owner" },
    fields: () => ({ caseNumber: "S-1" }),
  },
  {
    path: "staff/hearings/:hearingId/retention/packages",
    ...{ case: "ready", may: OWNERS, by: "owner" },
    fields: () => ({}),
  },
  {
    path: "staff/hearings/:hearingId/retention/packages/:package",
    ...{ case: "ready", may: OWNERS, by: "owner" },
    fields: () => ({}),
  },
  {
    path: "staff/hearings/:hearingId/retention/packages/:package/filing",
    ...{ case: "ready", may: OWNERS, by: "owner" },
    fields: () => ({ caseNumber: "S-2", filed: "yes" }),
  },
  {
    path: "staff/hearings/:hearingId/participants/:participant/erasure",
    ...{ case: "casework", may: OWNERS, by: "owner" },
    fields: () => ({ reason: "Artikel 17." }),
  },
  {
    path: "staff/hearings/:hearingId/erasures/:erasure",
    ...{ case: "casework", may: OWNERS, by: "owner" },
    fields: () => ({ decision: "refuse" }),
  },
  {
    path: "staff/text-blocks/new",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ department, unique }) => ({ name: `Ny ${unique}`, body: "Ny tekst", department }),
  },
  {
    path: "staff/text-blocks/:block",
    ...{ case: "casework", may: CASEWORKERS, by: "caseworker" },
    fields: ({ department }) => ({
      name: "Rettet standardtekst",
      body: "Rettet tekst",
      department,
      revision: "1",
    }),
  },
  {
    path: "staff/people",
    ...{ case: "draft", may: ADMINISTRATORS, by: "administrator" },
    fields: ({ department, unique }) => ({
      ...{ name: "Ny", email: `ny-${unique}@moelleaa.example`, roles: "administrator" },
      departments: department,
    }),
  },
  {
    path: "staff/hearings/:hearingId/sending",
    ...{ case: "casework", may: OWNERS, by: "owner" },
    fields: () => ({ reason: "Fejl i teksten" }),
  },
  {
    path: "staff/hearings/:hearingId/sending/resumption",
    ...{ case: "casework", may: OWNERS, by: "owner" },
    fields: () => ({}),
  },
  {
    path: "staff/sending",
    ...{ case: "draft", may: ADMINISTRATORS, by: "administrator" },
    fields: () => ({ reason: "Fejl i teksten" }),
  },
  {
    path: "staff/sending/resumption",
    ...{ case: "draft", may: ADMINISTRATORS, by: "administrator" },
    fields: () => ({}),
  },
  {
    path: "staff/sending/test",
    ...{ case: "draft", may: ADMINISTRATORS, by: "administrator" },
    fields: () => ({}),
  },
  {
    path: "staff/population",
    ...{ case: "draft", may: ADMINISTRATORS, by: "administrator" },
    fields: () => ({}),
  },
  {
    path: "staff/population/districts",
    ...{ case: "draft", may: ADMINISTRATORS, by: "administrator" },
    fields: () => ({ districts: "Nord" }),
  },
  {
    path: "staff/authority",
    ...{ case: "draft", may: ADMINISTRATORS, by: "administrator" },
    fields: () => ({
      ...{ name: "Anden Kommune", address: "", phone: "", email: "a@x.example", colour: "#112233" },
      accessibilityUrl: "",
    }),
  },
];

/** Pages and forms for those who are not signed in: nothing of a hearing is on them. */
const OUTSIDE = ["staff/sign-in", "staff/password", "staff/password/:token"];
/** Forms that everybody who is signed in may send: they store nothing. */
const HARMLESS = ["staff/markdown", "staff/sign-out"];

// ── The situation ────────────────────────────────────────────────────────────────────────────────

type Ids = Record<string, string>;
type World = Record<Case, Ids> & {
  people: Record<Person, APIRequestContext>;
  staff: Record<Person, Staff>;
  nobody: APIRequestContext;
  department: string;
  unique: string;
  waitingPoint: string;
  answeredPoint: string;
  /** What stands in a form for a file that has been sent. */
  redacted: string;
  end(): Promise<void>;
};
type Playwright = PlaywrightWorkerArgs["playwright"];

/** What only those may read who may do casework or write the strategy. */
const SECRETS = [
  "Ida Åkær",
  "ida.aakaer@",
  "Brønden lugter",
  "Fordi ledningen",
  "Vandet skal være rent",
  "En hemmelig standardtekst",
  "En intern kommentar",
  "Et spørgsmål til Rikke",
  "Et svar på en mail",
  "Et hemmeligt bilag",
];
/** What a stranger, and whoever is not signed in, may not even know the name of. */
const NAMES = ["Vandstrategi", "Det handler om vand"];

async function makeWorld(playwright: Playwright, baseURL: string): Promise<World> {
  const staff: Record<Person, Staff> = {
    caseworker: await official("Carl", ["caseworker"]),
    approver: await official("Gry", ["approver"]),
    owner: await official("Ole", ["owner"]),
    administrator: await official("Alma", ["administrator"], "Sekretariat"),
    council: await official("Kaj", ["council"], "Sekretariat"),
    protector: await official("Dorte", ["data_protection"], "Sekretariat"),
    stranger: await official("Finn", ["owner"], "Børn"),
  };
  const open = () => playwright.request.newContext({ baseURL, maxRedirects: 0 });
  const signedIn = async (person: Person) => {
    const context = await open();
    const form = { email: staff[person].email, password: PASSWORD };
    const answer = await context.post("/staff/sign-in", { form, maxRedirects: 0 });
    expect(answer.headers().location).toBe("/staff");
    return [person, context] as const;
  };
  const nobody = await open();
  const people = Object.fromEntries(await Promise.all(PEOPLE.map(signedIn))) as World["people"];

  const answer = { said: { name: "Ida Åkær", body: "Brønden lugter." }, theme: "Vand" };
  const reason = "Fordi ledningen er sprængt.";
  const said = () => ({ ...answer.said, email: `ida.aakaer@${crypto.randomUUID()}.example` });
  const draft = await hearing({ publishedDaysAgo: -10, approved: false });
  const { hearingId: openId, owner: openOwner } = await hearing();
  const machine = { suspicions: ["hidden_field_filled"], setAside: true };
  for (const name of ["Bot", "Bob"]) await receive(openId, { ...machine, name });
  const ready = await answeredHearing({ ...answer, said: said(), reason });
  const casework = await answeredHearing({ ...answer, said: said(), reason });
  const { hearingId, other } = casework;
  const attachments = [await received("Et hemmeligt bilag.txt", "Brønden lugter.")];
  const second = await receive(hearingId, { body: "Den er gammel. Skift den.   ", email: null, attachments });
  const redacted = referenceTo(await received("uden.txt", "Uden navne."));
  must(await confirmAddress(second.participantId));
  const at = { section: null, themes: [], newTheme: "", passage: "", kind: "objection" as const };
  const waitingPoint = must(await markPoint(hearingId, 2, { ...at, start: 0, end: 14 }, other));
  const mark = must(await markNothing(hearingId, 2, { ...at, start: 25, end: 28 }, other));
  for (const body of ["Samme brev.", "Samme brev!"]) await receive(hearingId, { body, email: null });
  const council = { onBehalfOf: "council" as const, organisation: "Rådet", body: "Rådet støtter planen." };
  for (const clear of [council, { body: "Luk den hellere helt ned i år." }])
    must(await confirmAddress((await receive(hearingId, clear)).participantId));
  must(await reportName(hearingId, { number: 1, contact: "eva@post.example", message: "" }, "da"));
  const named = await database().nameReport.findFirstOrThrow({ where: { hearingId } });
  await expect
    .poll(
      async () => (await groupSubmissions()) + (await database().likeness.count({ where: { hearingId } })),
    )
    .toBe(6);
  const followUp = await database().followUp.findFirstOrThrow({
    where: { participantId: second.participantId },
  });
  const text = { name: `Tekst ${crypto.randomUUID()}`, body: "En hemmelig standardtekst.", revision: 0 };
  const department = staff.owner.departmentIds[0] ?? "";
  const block = must(await addTextBlock({ ...text, department }, staff.owner));
  const comment = { text: "En intern kommentar.", mentions: [], point: null };
  for (const about of [{ response: casework.responseId }, { submission: 2 }])
    must(await writeComment(hearingId, about, comment, other));
  const question = {
    ...{ question: "Et spørgsmål til Rikke.", wantedBy: addDays(dayOf(now()), 7), colleague: null },
    ...{ expertName: "Rikke", expertEmail: `rikke@${crypto.randomUUID()}.example` },
  };
  const advice = must(await requestAdvice(hearingId, 2, waitingPoint, question, other));
  await database().participant.update({
    where: { id: second.participantId },
    data: { address: "Torvet 1\n9999 Mølleå" },
  });
  const job = must(await makePrintJob(hearingId, other));
  const invited = { name: "Rådet for vand", kind: "council" as const, email: "raad@forkert.example" };
  const party = await database().party.create({
    data: { ...invited, hearingId, invitedAt: now(), remindedAt: now() },
  });
  const returned = { failedAt: now(), lastError: "returned 5.1.1" };
  await database().notice.create({
    data: { kind: "party_invited", partyId: party.id, partyEmail: invited.email, ...returned },
  });
  await pool().query(
    `INSERT INTO journal_package (hearing_id, number, asked_at, made_at, entries, size, sha256)
     VALUES ($1, 1, now(), now(), 1, 1, repeat('0', 64))`,
    [hearingId],
  );
  const erasure = must(await requestErasure(hearingId, casework.participantId, "Artikel 17.", other));
  const returnTo = returnAddress({ of: "follow_up", id: followUp.id, attempt: 1 }) ?? "";
  const reply = await arrive(returnTo, "Et svar på en mail.");
  const mail = await arrive("svar@moelleaa.example", "Et svar på en mail, som vi ikke har sendt.");
  const lost = await arrive("svar@moelleaa.example", "Et svar på en mail, som hører til en høring.");
  const waiting = await answeredHearing({ ...answer, said: said(), reason });
  const last = await receive(waiting.hearingId, { body: "Den er gammel.", email: null });
  const lastPoint = must(
    await markPoint(waiting.hearingId, last.number, { ...at, start: 0, end: 14 }, waiting.other),
  );
  const unapproved = must(
    await writeResponse(
      waiting.hearingId,
      { outcome: "noted", reason, points: [lastPoint], version: 0 },
      waiting.owner,
    ),
  );
  const inCasework = {
    section: casework.section,
    body: "Vandet skal være rent nu.",
    responses: [casework.responseId],
  };
  const caseworkChange = must(await proposeChange(hearingId, inCasework, casework.owner));
  const rewritten = { section: waiting.section, body: "Vandet er blevet rent.", responses: [unapproved] };
  const change = must(await proposeChange(waiting.hearingId, rewritten, waiting.owner));
  return {
    ...{ staff, people, nobody, waitingPoint, redacted },
    waiting: {
      ...{ hearingId: waiting.hearingId, response: unapproved, change },
      import: await importedFile(waiting.hearingId, waiting.owner, "checked"),
    },
    answeredPoint: casework.point,
    department,
    unique: crypto.randomUUID().slice(0, 8),
    draft: { hearingId: draft.hearingId, strategyId: draft.strategyId, section: draft.section },
    open: {
      hearingId: openId,
      number: "1",
      mail: lost,
      import: await importedFile(openId, openOwner, "done"),
    },
    ready: {
      hearingId: ready.hearingId,
      response: ready.responseId,
      participant: ready.participantId,
      package: "1",
    },
    casework: {
      ...{
        hearingId,
        strategyId: casework.strategyId,
        section: casework.section,
        number: "2",
        position: "1",
      },
      change: caseworkChange,
      group: (await database().letterGroup.findFirstOrThrow({ where: { hearingId } })).id,
      theme: (await database().theme.findFirstOrThrow({ where: { hearingId } })).id,
      ...{ point: mark, response: casework.responseId, followUp: followUp.id, block, advice },
      ...{
        about: waitingPoint,
        item: reply,
        mail,
        job,
        erasure,
        package: "1",
        participant: second.participantId,
        party: party.id,
      },
      report: named.id,
      import: await importedFile(hearingId, casework.owner, "read"),
    },
    end: async () => {
      for (const context of [nobody, ...Object.values(people)]) await context.dispose();
    },
  };
}

/** `world` is shared by the tests that only look at it; `ownWorld` is for those that change it. */
const withWorld = test.extend<{ ownWorld: World }, { world: World }>({
  world: [
    async ({ playwright, site }, use) => {
      const world = await makeWorld(playwright, site.url);
      await use(world);
      await world.end();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  ownWorld: async ({ playwright, site }, use) => {
    const world = await makeWorld(playwright, site.url);
    await use(world);
    await world.end();
  },
});

const fill = (path: string, ids: Ids): string =>
  `/${path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? `no-${name}`)}`;

/** Ids of the right form that belong to nothing: all of them, or only the last of the address. */
const invented = (ids: Ids): Ids =>
  Object.fromEntries(
    Object.keys(ids).map((name) => [name, name === "number" ? "999999" : crypto.randomUUID()]),
  );
function lastInvented(path: string, ids: Ids): Ids {
  const last = [...path.matchAll(/:(\w+)/g)].at(-1)?.[1] ?? "";
  return { ...ids, [last]: invented(ids)[last] ?? "" };
}

/** An answer without what is different each time it is made, and without the address that was asked for. */
async function same(answer: APIResponse): Promise<string> {
  const { pathname } = new URL(answer.url());
  // The data of a page names the page.
  const text = (await answer.text()).replaceAll(pathname.replace(/\.data$/, ""), "ADDRESS");
  return `${answer.status()} ${text.replaceAll(/nonce="[^"]*"/g, "")}`;
}

function expectNone(text: string, hidden: string[], where: string): void {
  const shown = hidden.filter((secret) => text.includes(secret));
  expect(shown, where).toEqual([]);
}

const post = (context: APIRequestContext, path: string, fields: Record<string, string>) =>
  context.post(path, {
    ...(fields.file ? { multipart: asFile(fields.file) } : { form: fields }),
    maxRedirects: 0,
  });

const asFile = (text: string) => ({
  file: { name: "svar.csv", mimeType: "text/csv", buffer: Buffer.from(text) },
});

/** Every row of every table, but for sign-ins, as one digest each. */
async function everything(): Promise<Record<string, string>> {
  const { rows } = await pool().query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  const tables = rows
    .map(({ name }) => name)
    .filter((name) => !["session", "attempt_limit", "checkpoint"].includes(name));
  const parts = tables.map(
    (name) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM "${name}" t`,
  );
  const digests = await pool().query<{ name: string; digest: string }>(parts.join(" UNION ALL "));
  return Object.fromEntries(digests.rows.map(({ name, digest }) => [name, digest]));
}

/** Waits until the worker has done what is due, so that only a form can change something. */
const allSent = () =>
  expect
    .poll(
      async () => {
        const untold = (await isNewsDue()) ? 1 : 0;
        const { rows } = await pool().query<{ open: number }>(
          "SELECT (count(*) + (SELECT count(*) FROM notice WHERE sent_at IS NULL AND failed_at IS NULL))::int AS open FROM follow_up f JOIN participant p ON p.id = f.participant_id WHERE p.email IS NOT NULL AND f.due_at <= clock_timestamp() AND f.state IN ('owed', 'sending')",
        );
        const behind = await pool().query(
          "SELECT FROM submission_counter c LEFT JOIN reading_progress r USING (hearing_id) WHERE r.indexed IS DISTINCT FROM c.last OR r.grouped IS DISTINCT FROM c.last OR r.scanned IS DISTINCT FROM c.last UNION ALL SELECT FROM import WHERE state IN ('received', 'mapped', 'running') UNION ALL SELECT FROM working_text WHERE covered IS NULL UNION ALL SELECT FROM likeness WHERE state = 'confirmed' AND NOT carried UNION ALL SELECT FROM white_book_file WHERE bytes IS NULL UNION ALL SELECT FROM print_job WHERE pdf IS NULL AND closed_at IS NULL UNION ALL SELECT FROM journal_package WHERE made_at IS NULL UNION ALL SELECT FROM doomed_file UNION ALL SELECT FROM doomed_word UNION ALL SELECT FROM attachment_reading WHERE read_at IS NULL",
        );
        return untold + (rows[0]?.open ?? 1) + (behind.rowCount ?? 1);
      },
      { timeout: 30_000 },
    )
    .toBe(0);

type Route = { path: string; chain: string[]; source: string };
/** The table of addresses, flat: each with the ids of the routes it goes through. */
function flat(entries: RouteConfigEntry[], chain: string[] = []): Route[] {
  return entries.flatMap(({ path, file, children }) => {
    const through = [...chain, file.replace(/\.tsx?$/, "")];
    if (children) return flat(children, through);
    return path?.startsWith("staff")
      ? [{ path, chain: through, source: readFileSync(`app/${file}`, "utf8") }]
      : [];
  });
}
const STAFF_ROUTES = flat(routes);
const chainOf = (path: string): string[] => STAFF_ROUTES.find((one) => one.path === path)?.chain ?? [];

test.describe.configure({ timeout: 900_000 });

// ── The tests ────────────────────────────────────────────────────────────────────────────────────

test("every staff page and every staff form of the address table is in this file's tables", () => {
  const pages = STAFF_ROUTES.filter(
    ({ source, path }) => /export default/.test(source) && !OUTSIDE.includes(path),
  );
  expect(pages.map(({ path }) => path).sort()).toEqual(
    [...Object.keys(PAGES), ...Object.keys(FRAMES)].sort(),
  );
  const forms = STAFF_ROUTES.filter(({ source }) => /export (async )?function action/.test(source));
  expect(forms.map(({ path }) => path).sort()).toEqual(
    [...new Set([...FORMS.map(({ path }) => path), ...HARMLESS, ...OUTSIDE])].sort(),
  );
});

withWorld("a staff page opens for those who may see it and for nobody else", async ({ world }) => {
  const statuses: Record<string, Record<string, number>> = {};
  const expected: typeof statuses = {};
  for (const [path, may] of Object.entries({ ...PAGES, ...FRAMES })) {
    const answers = PEOPLE.map(async (person): Promise<[string, number]> => {
      const answer = await world.people[person].get(fill(path, world.casework));
      return [person, answer.status()];
    });
    statuses[path] = Object.fromEntries(await Promise.all(answers));
    expected[path] = Object.fromEntries(PEOPLE.map((person) => [person, may.includes(person) ? 200 : 404]));
  }
  expect(statuses).toEqual(expected);
});

withWorld("whoever is not signed in is sent to the sign-in, whatever they ask for", async ({ world }) => {
  for (const path of Object.keys({ ...PAGES, ...FRAMES })) {
    for (const ids of [world.casework, invented(world.casework)]) {
      const answer = await world.nobody.get(fill(path, ids));
      expect([answer.status(), answer.headers().location], path).toEqual([302, "/staff/sign-in"]);
      expect(await answer.text(), path).toBe("");
    }
  }
});

withWorld(
  "a file that came with a submission is had by those who may do casework and by nobody else",
  async ({ world }) => {
    await allSent();
    const path = fill("staff/hearings/:hearingId/submissions/:number/files/:position", world.casework);
    for (const person of PEOPLE) {
      const answer = await world.people[person].get(path);
      expect(answer.status(), person).toBe(CASEWORKERS.includes(person) ? 200 : 404);
      if (!CASEWORKERS.includes(person)) expectNone(await answer.text(), SECRETS, person);
      else expect(answer.headers()["cache-control"]).toContain("no-store");
    }
    expect((await world.nobody.get(path)).headers().location).toBe("/staff/sign-in");
  },
);

withWorld("what somebody may not see is answered like what is not there", async ({ world }) => {
  for (const [path, may] of Object.entries({ ...PAGES, ...FRAMES })) {
    const without = PEOPLE.filter((person) => !may.includes(person));
    await Promise.all(
      without.map(async (person) => {
        const ask = async (ids: Ids) => same(await world.people[person].get(fill(path, ids)));
        const there = await ask(world.casework);
        // Whoever may open the hearing itself knows that there is one; of its parts they learn nothing.
        const knows = path.includes(":hearingId") && READERS.includes(person);
        const aboutPart = !/:hearingId[^:]*$/.test(path);
        if (!knows) expect(there, `${person} ${path}`).toBe(await ask(invented(world.casework)));
        if (!knows || aboutPart)
          expect(there, `${person} ${path}`).toBe(await ask(lastInvented(path, world.casework)));
        expectNone(there, knows ? SECRETS : [...SECRETS, ...NAMES], `${person} ${path}`);
      }),
    );
  }
});

withWorld("the data of a page is as closed as the page, also when asked for in parts", async ({ world }) => {
  for (const [path, may] of Object.entries(PAGES)) {
    const address = `${fill(path, world.casework)}.data`;
    const leaf = chainOf(path).at(-1) ?? "";
    for (const part of [address, `${address}?_routes=${encodeURIComponent(leaf)}`]) {
      const unknown = await (await world.nobody.get(part)).text();
      expect(unknown, part).toContain("/staff/sign-in");
      expectNone(unknown, [...SECRETS, ...NAMES], part);
      // Of those who may see it one is asked, so that a 404 for the others means something.
      const [one] = may;
      const asked = PEOPLE.filter((person) => person === one || !may.includes(person)).map(async (person) => {
        const answer = await world.people[person].get(part);
        expect(answer.status(), `${person} ${part}`).toBe(may.includes(person) ? 200 : 404);
        if (may.includes(person)) return;
        const hidden = person === "stranger" ? [...SECRETS, ...NAMES] : SECRETS;
        expectNone(await answer.text(), hidden, `${person} ${part}`);
      });
      await Promise.all(asked);
    }
  }
});

withWorld("no part of a page's data is open to a stranger or tells that there is one", async ({ world }) => {
  const { stranger } = world.people;
  for (const [path, may] of Object.entries({ ...PAGES, ...FRAMES })) {
    if (may.includes("stranger")) continue;
    const ask = async (ids: Ids, part = "") => same(await stranger.get(`${fill(path, ids)}.data${part}`));
    expect(await ask(world.casework), path).toBe(await ask(invented(world.casework)));
    for (const id of chainOf(path)) {
      const part = `?_routes=${encodeURIComponent(id)}`;
      const there = await ask(world.casework, part);
      expect(there, `${id} of ${path}`).toBe(await ask(invented(world.casework), part));
      expectNone(there, [...SECRETS, ...NAMES], `${id} of ${path}`);
    }
  }
});

withWorld("the address of a form shows nothing of what the form is about", async ({ world }) => {
  const unknowing = [world.nobody, world.people.stranger];
  for (const { path } of FORMS.filter((form) => !PAGES[form.path])) {
    const asked = [world.nobody, ...Object.values(world.people)].flatMap((context) =>
      ["", ".data"].map(async (ending) => {
        const answer = await context.get(`${fill(path, world.casework)}${ending}`);
        expect(answer.status(), path).toBeLessThan(500);
        const hidden = unknowing.includes(context) ? [...SECRETS, ...NAMES] : SECRETS;
        expectNone(await answer.text(), hidden, path);
      }),
    );
    await Promise.all(asked);
  }
});

withWorld("a form sent by somebody who may not send it changes nothing", async ({ ownWorld: world }) => {
  await allSent();
  const before = await everything();
  for (const form of FORMS) {
    const path = fill(form.path, world[form.case]);
    const fields = form.fields(world);
    const without = PEOPLE.filter((one) => !form.may.includes(one));
    const refusals = ["", ".data"].flatMap((ending) => [
      post(world.nobody, path + ending, fields).then(async (unknown) => {
        const where = unknown.headers().location ?? (await unknown.text());
        expect(where, path).toContain("/staff/sign-in");
      }),
      ...without.map(async (person) => {
        const answer = await post(world.people[person], path + ending, fields);
        expect(answer.status(), `${person} ${form.path}${ending}`).toBe(404);
      }),
    ]);
    await Promise.all(refusals);
    expect(await everything(), form.path).toEqual(before);
  }
  for (const form of FORMS) {
    await allSent();
    const known = await everything();
    const answer = await post(world.people[form.by], fill(form.path, world[form.case]), form.fields(world));
    expect([200, 303], `${form.by} ${form.path}`).toContain(answer.status());
    if (form.onlyShows) expect(await everything(), form.path).toEqual(known);
    else expect(await everything(), form.path).not.toEqual(known);
  }
});

withWorld("somebody who has been shut out is out with their next request", async ({ ownWorld: world }) => {
  const { owner } = world.people;
  const address = fill("staff/hearings/:hearingId/submissions", world.casework);
  expect((await owner.get(address)).status()).toBe(200);
  must(await setActive(world.staff.owner.id, false, world.staff.administrator));
  for (const path of [address, `${address}.data`]) {
    const answer = await owner.get(path);
    expect(answer.headers().location ?? (await answer.text())).toContain("/staff/sign-in");
  }
  const { email } = world.staff.owner;
  const again = await post(world.nobody, "/staff/sign-in", { email, password: PASSWORD });
  expect((await world.nobody.get("/staff")).headers().location).toBe("/staff/sign-in");
  expect(again.headers().location ?? "").not.toContain("hearings");
});
