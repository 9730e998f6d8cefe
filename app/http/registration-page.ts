import type { StaffHearing } from "#app/domain/hearings/find-hearing.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import type { WrittenContribution } from "#app/domain/submissions/contribution.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { registerSubmission } from "#app/domain/submissions/register-submission.ts";
import { type RegistrationForm, registrationForm } from "#app/domain/submissions/submission.ts";
import { sentenceOf } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayOf, isoDay, writeIsoClock } from "#app/shared/time.ts";
import { composeForm } from "./composed-form.ts";
import type { FieldErrors, Typed } from "./form.ts";
import { readFormWithFiles } from "./uploads/form-with-files.ts";
import { changeParts, headingOf, viewOfParts, viewOfRemoved } from "./written-parts.ts";

type Shown = { typed?: Typed; errors?: FieldErrors; removed?: WrittenContribution | null };

/** The form in which an official registers a submission: empty but for what is given by the address, or as it has been filled in so far. */
export async function registrationPage(
  hearing: StaffHearing,
  asked: URLSearchParams,
  { typed, errors = {}, removed = null }: Shown = {},
) {
  const sections = hearing.hearingVersionId ? await listSections(hearing.hearingVersionId) : [];
  return {
    id: hearing.id,
    ...{ errors, formToken: newFormToken(hearing.id, hearing.now) },
    done: typed ? null : numberIn(asked.get("done")),
    typed: typed ?? startOf(hearing, asked),
    sections: sections.map((section) => ({ value: section.identity, label: headingOf(section) })),
    parts: viewOfParts(typed ?? {}, sections),
    removed: viewOfRemoved(removed, sections),
  };
}

const startOf = ({ now }: StaffHearing, asked: URLSearchParams): Typed => ({
  channel: asked.get("channel") ?? "letter",
  receivedOn: asked.get("receivedOn") ?? isoDay(dayOf(now)),
  receivedClock: asked.get("receivedClock") ?? writeIsoClock(now),
  sourceName: asked.get("sourceName") ?? "",
  locale: "da",
});

const numberIn = (text: string | null): number | null =>
  text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** The form with one part more or less, as its buttons ask. */
export async function changedRegistration(request: Request, hearing: StaffHearing) {
  const form = await readFormWithFiles(request, registrationForm);
  const sections = hearing.hearingVersionId ? await listSections(hearing.hearingVersionId) : [];
  const changed = changeParts(form.typed, sections);
  const files = form.ok ? undefined : form.errors.files;
  return { ...changed, errors: { ...(files && { files }), ...changed.errors } };
}

type Registered =
  | { ok: true; number: number; form: RegistrationForm; typed: Typed }
  | { ok: false; status: 409 | 422; errors: FieldErrors; typed: Typed };

/**
 * Reads what an official registers and stores it; or says what is wrong, with all that was typed. What came by phone has been
 * read aloud to whoever called.
 */
export async function registerFromForm(
  request: Request,
  hearing: StaffHearing,
  staff: Staff,
): Promise<Registered> {
  const form = await readFormWithFiles(request, registrationForm);
  const { typed } = form;
  const unread = typed.script === "phone" &&
    typed.readBack !== "yes" && { readBack: m.phone_error_read_back() };
  if (!form.ok || unread)
    return { ok: false, status: 422, errors: { ...(form.ok ? {} : form.errors), ...unread }, typed };
  const { value } = form;
  const said = await composeForm(value, hearing.hearingVersionId ?? "", value.locale);
  if (!said.ok) return { ok: false, status: 422, errors: said.errors, typed };
  const registered = await registerSubmission(
    hearing.id,
    { ...value, composed: said.value },
    form.attachments,
    staff,
  );
  if (registered.ok) return { ok: true, number: registered.value.number, form: value, typed };
  const { formToken: _, ...anew } = typed;
  return {
    ...{ ok: false, status: 409, typed: anew },
    errors: { form: sentenceOf(registered.refusal, registered.about) },
  };
}
