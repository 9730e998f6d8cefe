import { hasSection, listSections } from "#app/domain/strategies/list-sections.ts";
import { plainTextOf } from "#app/domain/strategies/plain-text.ts";
import type { ReadSection } from "#app/domain/strategies/section.ts";
import { type Composed, composedText, type Written } from "#app/domain/submissions/composed-text.ts";
import { fieldOf } from "#app/domain/submissions/contribution.ts";
import { LONGEST_BODY } from "#app/domain/submissions/submission.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Locale } from "#app/shared/text/language.ts";
import type { FieldErrors } from "./form.ts";

type Said = { ok: true; value: Composed } | { ok: false; errors: FieldErrors };

/**
 * What a form says to the whole and to sections as the one text that is stored; or what is wrong with it: a section that is
 * not in hearing, a proposal that changes nothing, and what is too long together.
 */
export async function composeForm(written: Written, hearingVersionId: string, locale: Locale): Promise<Said> {
  if (written.contributions.length === 0) return composeWhole(written, hearingVersionId);
  const sections = await listSections(hearingVersionId);
  const errors = Object.fromEntries(
    written.contributions.flatMap((contribution, index) => {
      const section = sections.find(({ identity }) => identity === contribution.section);
      if (!section) return [[fieldOf(index, "section"), m.submission_error_section()]];
      const fault = contribution.kind === "amendment" && faultOfAmendment(section, contribution.text);
      return fault ? [[fieldOf(index, "text"), fault]] : [];
    }),
  );
  if (written.section && !sections.some(({ identity }) => identity === written.section))
    errors.section = m.submission_error_section();
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const value = composedText(written, sections, locale);
  if (value.body.length > LONGEST_BODY)
    return { ok: false, errors: { body: m.submission_error_body_long() } };
  return { ok: true, value };
}

async function composeWhole(written: Written, hearingVersionId: string): Promise<Said> {
  if (written.section && !(await hasSection(hearingVersionId, written.section)))
    return { ok: false, errors: { section: m.submission_error_section() } };
  return { ok: true, value: composedText(written, [], "da") };
}

function faultOfAmendment({ number, title, body }: ReadSection, text: string): string | null {
  const about = { section: `${number} ${title}` };
  if (!/\S/.test(text)) return m.contribution_error_empty(about);
  return text.trim() === plainTextOf(body).trim() ? m.contribution_error_unchanged(about) : null;
}
