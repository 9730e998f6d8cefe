import type { StaffHearing } from "#app/domain/hearings/find-hearing.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { htmlOf } from "#app/domain/strategies/markdown.ts";
import { mergedWording } from "#app/domain/strategies/merged-wording.ts";
import { plainTextOf } from "#app/domain/strategies/plain-text.ts";
import type { ReadSection } from "#app/domain/strategies/section.ts";
import { findProposedWording, listProposedWordings } from "#app/domain/submissions/list-contributions.ts";
import { differenceOf } from "#app/shared/difference.ts";
import { found, numberFrom } from "./found.ts";

/**
 * What a new change begins with: the section that was asked for, as it is in the draft, or with a wording that somebody has proposed put
 * into it; and the wordings that were proposed for that section. A wording is not put into a text that has been changed since it
 * was proposed.
 */
export async function startedChange(hearing: StaffHearing, draft: ReadSection[], asked: URLSearchParams) {
  const wording = await wordingAsked(hearing.id, asked.get("wording"));
  const identity = wording?.sectionIdentity ?? asked.get("section");
  const section = draft.find((one) => one.identity === identity);
  if (!section) return null;
  const heard = (hearing.hearingVersionId ? await listSections(hearing.hearingVersionId) : []).find(
    (one) => one.identity === identity,
  );
  const before = plainTextOf(heard?.body ?? "");
  const begun = begunWith(section, heard, wording?.text ?? null);
  return {
    ...{ identity: section.identity, ...begun, html: htmlOf(begun.body) },
    wordings: (await listProposedWordings(hearing.id, section.identity)).map((one) => ({
      ...{ submission: one.submission, contribution: one.contribution, text: one.text },
      difference: differenceOf(before, one.text),
      chosen: one.submission === wording?.submission && one.contribution === wording.contribution,
    })),
  };
}

type Notice = "" | "used" | "marks_lost" | "changed_since";

function begunWith(
  section: ReadSection,
  heard: ReadSection | undefined,
  wording: string | null,
): { body: string; notice: Notice } {
  if (wording === null) return { body: section.body, notice: "" };
  if (section.body !== heard?.body) return { body: section.body, notice: "changed_since" };
  const { body, whole } = mergedWording(section.body, wording);
  return { body, notice: whole ? "used" : "marks_lost" };
}

/** `12.2` is the second contribution of submission 12; a 404 when nothing is proposed there. */
async function wordingAsked(hearingId: string, asked: string | null) {
  if (!asked) return null;
  const [submission, contribution] = asked.split(".").map(numberFrom);
  return found(
    await findProposedWording(hearingId, {
      submission: found(submission),
      contribution: found(contribution),
    }),
  );
}
