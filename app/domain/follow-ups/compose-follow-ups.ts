import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { participantToken } from "#app/domain/participants/link.ts";
import type { PrintedText } from "#app/domain/print-jobs/print-job.ts";
import { compareVersions, type SectionChange } from "#app/domain/strategies/compare-versions.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import type { ReadSection } from "#app/domain/strategies/section.ts";
import { env } from "#app/server/env.ts";
import { isLocale, type Locale } from "#app/shared/text/language.ts";
import { participantFrame } from "#emails/frame.ts";
import { type Letter, type RenderedEmail, renderEmail } from "#emails/letter.ts";
import { printed } from "#emails/printed.ts";
import type { Claimed } from "./claim-due.ts";
import { withoutToken } from "./kept-text.ts";
import { letterFor } from "./letter-for.ts";
import { loadHearings, loadRecipients, type MailHearing, writerOf } from "./load-recipients.ts";

/**
 * To whom it goes; the mail, with its text as it is kept (without the token that opens the participant's page); and the letter
 * on paper. Each is made when it is asked for: long ones fill the memory.
 */
export type Composed = { to: string | null; mail: () => KeptMail; paper: () => PrintedText };
export type KeptMail = RenderedEmail & { kept: string };
export type Texts = { hearing: ReadSection[]; adopted: ReadSection[]; changes: SectionChange[] };

/** The mails of some follow-ups, by their ids: what they are about is read once for all of them. */
export async function composeFollowUps(claimed: Claimed[]): Promise<Map<string, Composed>> {
  const [authority, recipients, hearings] = await Promise.all([
    findAuthority(),
    loadRecipients(claimed),
    loadHearings(claimed),
  ]);
  const texts = new Map<string, Texts>();
  for (const hearing of hearings.values()) texts.set(hearing.id, await textsOf(hearing));
  const composed = new Map<string, Composed>();
  for (const one of claimed) {
    const to = recipients.get(one.participantId);
    const hearing = hearings.get(one.hearingId);
    const read = texts.get(one.hearingId);
    if (!to || !hearing || !read) throw new Error("A follow-up without its participant or hearing");
    const locale: Locale = isLocale(to.locale) ? to.locale : "da";
    const token = participantToken(to);
    const letter = (): Letter => letterFor(one, { to, hearing, texts: read, token }, locale);
    const frame = participantFrame(
      { authority, baseUrl: env().BASE_URL },
      { ...writerOf(hearing), locale, token, checkpoint: hearing.checkpoints[0] ?? null },
    );
    const mail = (): KeptMail => {
      const made = renderEmail(letter(), frame);
      return { ...made, kept: withoutToken(made.text, token) };
    };
    composed.set(one.id, { to: to.email, mail, paper: () => printed(letter(), frame) });
  }
  return composed;
}

async function textsOf(hearing: MailHearing): Promise<Texts> {
  const before = hearing.hearingVersionId ? await listSections(hearing.hearingVersionId) : [];
  const adopted = hearing.adoptedVersionId ? await listSections(hearing.adoptedVersionId) : [];
  return { hearing: before, adopted, changes: adopted.length > 0 ? compareVersions(before, adopted) : [] };
}
