import type { findMyPage } from "#app/domain/participants/find-my-page.ts";
import { receiptToken } from "#app/domain/participants/link.ts";
import type { ReadSection } from "#app/domain/strategies/section.ts";
import { refusalToReplace } from "#app/domain/submissions/replacement.ts";
import { env } from "#app/server/env.ts";
import { absolute, paths } from "#app/shared/paths.ts";
import { writeMoment } from "#app/shared/time.ts";
import { amendmentAt, headingsOf, viewOfText } from "./composed-view.ts";

type Page = NonNullable<Awaited<ReturnType<typeof findMyPage>>>;
type Own = Page["submissions"][number];

/** Where this installation is: what a mail links to. */
export const homeAddress = (): string => absolute(env().BASE_URL, "/");

/** What a participant sent and signed, as their page shows it: what was replaced stands under what took its place. */
export function viewOfSubmissions(page: Page, token: string, sections: ReadSection[]) {
  const isOpen = page.hearing.stage === "open";
  const { covered, counted } = page.hearing;
  const proofOf = ({ id, number }: Own) => ({
    href: number <= covered ? paths.proof(receiptToken(id)) : null,
    size: covered,
    bookHref: counted ? paths.proof(receiptToken(id), "white-book") : null,
  });
  const filesOf = ({ number, signed, attachments }: Own) =>
    attachments.map(({ given, ...file }) => ({
      ...file,
      href: given && !signed ? paths.participantAttachment(token, number, file.position) : null,
    }));
  return page.submissions
    .filter((own) => own.signed || own.replacedBy === null)
    .map((own) => ({
      ...{ number: own.number, signed: own.signed, late: own.late },
      said: viewOfText(own.body, own.contributions, sections),
      ...{ clearance: own.clearance, reason: own.reason, replaces: own.replaces, replacedBy: own.replacedBy },
      received: writeMoment(own.receivedAt),
      replacement:
        !own.signed && !refusalToReplace(own, isOpen)
          ? paths.participantReplacement(token, own.number)
          : null,
      withdrawal:
        isOpen && own.clearance !== "withdrawn" && !own.signed
          ? paths.participantWithdrawal(token, own.number)
          : null,
      named: own.named,
      ownWish: own.ownWish,
      withholding:
        !own.signed && own.clearance !== "withdrawn" && !own.ownWish
          ? paths.participantOwnWish(token, own.number)
          : null,
      allowing: !own.signed && own.ownWish ? paths.participantOwnWishRemoval(token, own.number) : null,
      attachments: filesOf(own),
      proof: proofOf(own),
      earlier: earlierOf(own, page.submissions).map((earlier) => ({
        ...{
          number: earlier.number,
          said: viewOfText(earlier.body, earlier.contributions, sections),
          attachments: filesOf(earlier),
          proof: proofOf(earlier),
        },
        received: writeMoment(earlier.receivedAt),
      })),
      points: own.points.map(({ sectionIdentity, themes, ...point }) => ({
        ...point,
        amendment: amendmentAt(own.body, own.contributions, point, sections),
        heading: [...headingsOf(sections, { sectionIdentity, contributions: [] }), ...themes].join(" · "),
      })),
    }));
}
export type SubmissionView = ReturnType<typeof viewOfSubmissions>[number];

/** What a submission replaced, and what that one had replaced, the newest first. */
function earlierOf(own: Own, all: Own[]): Own[] {
  const before = own.signed ? undefined : all.find((one) => one.number === own.replaces);
  return before ? [before, ...earlierOf(before, all)] : [];
}
