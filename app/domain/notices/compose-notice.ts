import type { Authority } from "#app/domain/authority/authority.ts";
import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { findMailAsReleased } from "#app/domain/follow-ups/find-answers-preview.ts";
import { nameOf } from "#app/domain/staff/name-of.ts";
import { database } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import type { MailingList } from "#app/server/mailer.ts";
import type { NoticeKind } from "#app/server/prisma/enums.ts";
import { DEFAULT_LOCALE } from "#app/shared/text/language.ts";
import { now } from "#app/shared/time.ts";
import {
  adviserFrame,
  draftFrame,
  partyFrame,
  signatoryFrame,
  staffFrame,
  subscriberFrame,
} from "#emails/frame.ts";
import { type Letter, type RenderedEmail, renderEmail } from "#emails/letter.ts";
import { testMail, testSubject } from "#emails/test-mail.ts";
import { accountLetter } from "./account-letter.ts";
import { addressLetter } from "./address-letter.ts";
import { adviceGivenLetter, adviceRequestLetter } from "./advice-letter.ts";
import { confirmLetter } from "./confirm-letter.ts";
import { draftLetter } from "./draft-letter.ts";
import { partyLetter } from "./party-letter.ts";

import {
  answersAwaitedLetter,
  erasureDueLetter,
  mailsWaitingLetter,
  pointsDueLetter,
} from "./reminder-letter.ts";

import { signatoryLetter } from "./signatory-letter.ts";

import { subscriberLetter } from "./subscriber-letter.ts";
import { mentionLetter, replyReceivedLetter } from "./talk-letter.ts";

/** The mail of a notice as it stands now; null when nobody is to have it any more. `list` is how a reader ends mails of its kind. */
export async function composeNotice(
  id: string,
): Promise<(RenderedEmail & { to: string; list?: MailingList }) | null> {
  const notice = await database().notice.findUnique({ where: { id }, include: { staff: true } });
  if (!notice) return null;
  const { staff, kind } = notice;
  if (staff && !staff.active) return null;
  const sender = { authority: await findAuthority(), baseUrl: env().BASE_URL };
  if (kind === "advice_request") {
    const asked = await adviceRequestLetter(notice.adviceRequestId ?? "");
    const to = staff?.email ?? asked?.to;
    if (!asked || !to) return null;
    return { ...renderEmail(asked.letter, adviserFrame(sender, asked.by, DEFAULT_LOCALE)), to };
  }
  if (notice.partyId) {
    const party = await partyLetter(notice.partyId, kind === "party_reminded", notice.partyEmail);
    if (!party) return null;
    return { ...renderEmail(party.letter, partyFrame(sender, party, DEFAULT_LOCALE)), to: party.to };
  }
  if (notice.draftId) {
    const draft = await draftLetter(notice.draftId, kind === "draft_reminder");
    return draft && { ...renderEmail(draft.letter, draftFrame(sender, draft.locale)), to: draft.to };
  }
  if (notice.addressChangeId) {
    const told = await addressLetter(notice.addressChangeId, kind === "address_told", sender);
    return told && { ...renderEmail(told.letter, told.frame), to: told.to };
  }
  if (notice.namedSignatoryId) {
    const asked = await signatoryLetter(notice.namedSignatoryId);
    return asked && { ...renderEmail(asked.letter, signatoryFrame(sender, asked.locale)), to: asked.to };
  }
  if (kind === "confirm_reminder") {
    const reminded = await confirmLetter(notice.participantId ?? "", sender);
    return reminded && { ...renderEmail(reminded.letter, reminded.frame), to: reminded.to };
  }
  if (notice.subscriberId) {
    const asked = await subscriberLetter({ id, kind, subscriberId: notice.subscriberId }, sender);
    if (!asked) return null;
    const { letter, to, list, locale } = asked;
    return { ...renderEmail(letter, subscriberFrame(sender, locale)), to, list };
  }
  if (!staff) return null;
  if (kind === "answers_preview") return asTest(notice, staff.email);
  const letter = await letterTo(staff, notice, sender.authority);
  return letter && { ...renderEmail(letter, staffFrame(sender, DEFAULT_LOCALE)), to: staff.email };
}

type Notice = {
  kind: NoticeKind;
  byId: string | null;
  commentId: string | null;
  adviceRequestId: string | null;
  hearingId: string | null;
  participantId: string | null;
  inboundMailId: string | null;
};

async function letterTo(
  staff: { id: string; name: string },
  { kind, byId, commentId, adviceRequestId, hearingId, inboundMailId }: Notice,
  authority: Authority,
): Promise<Letter | null> {
  switch (kind) {
    case "mention":
      return mentionLetter(commentId ?? "", staff.name);
    case "reply_received":
      return replyReceivedLetter(inboundMailId ?? "", staff.name);
    case "advice_given":
      return adviceGivenLetter(adviceRequestId ?? "");
    case "advice_request":
    case "party_invited":
    case "party_reminded":
    case "answers_preview":
    case "draft_saved":
    case "draft_reminder":
    case "address_confirm":
    case "address_told":
    case "signatory_asked":
    case "confirm_reminder":
    case "subscription_confirm":
    case "subscription_news":
    case "subscription_digest":
      return null;
    case "test_mail":
      return testMail({ name: staff.name, baseUrl: env().BASE_URL, at: now() }, DEFAULT_LOCALE);
    case "points_due":
      return pointsDueLetter(staff);
    case "mails_waiting":
      return mailsWaitingLetter(staff);
    case "answers_awaited":
      return answersAwaitedLetter(hearingId ?? "", staff.name);
    case "erasure_due":
      return erasureDueLetter(hearingId ?? "", staff.name);
    case "invitation":
    case "password":
      return accountLetter({ kind, staffId: staff.id, by: await nameOf(byId) }, authority);
  }
}

/** A participant's own mail, to the official who wants to see it: nobody must take it for the real one. */
async function asTest({ hearingId, participantId }: Notice, to: string) {
  const made = await findMailAsReleased(hearingId ?? "", participantId ?? "");
  return made && { ...made.mail, subject: testSubject(made.mail.subject, DEFAULT_LOCALE), to };
}
