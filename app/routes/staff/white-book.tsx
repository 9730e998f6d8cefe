import { Form, redirect } from "react-router";
import { listReleases } from "#app/domain/responses/list-releases.ts";
import { may } from "#app/domain/staff/staff.ts";
import { htmlOf } from "#app/domain/strategies/markdown.ts";
import { findForeword, listSnapshots } from "#app/domain/white-book/find-white-book.ts";
import { forewordForm } from "#app/domain/white-book/white-book.ts";
import { writeForeword } from "#app/domain/white-book/write-foreword.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { MarkdownField } from "#app/ui/form/markdown-field.tsx";
import { Snapshots } from "#app/ui/white-book/snapshots.tsx";
import type { Route } from "./+types/white-book.ts";

export const meta: Route.MetaFunction = () => [{ title: m.whitebook_name() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const [foreword, snapshots, releases] = await Promise.all([
    findForeword(hearing.id),
    listSnapshots(hearing.id),
    listReleases(hearing.id),
  ]);
  return {
    ...{ id: hearing.id, slug: hearing.slug, foreword, html: htmlOf(foreword.body) },
    mayFreeze: may.release(staff, hearing.departmentId),
    released: releases.length > 0,
    next: (snapshots[0]?.number ?? 0) + 1,
    snapshots: snapshots.map(({ frozenAt, ...snapshot }) => ({ ...snapshot, moment: writeMoment(frozenAt) })),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readForm(request, forewordForm);
  if (!form.ok) return invalid(form);
  const written = await writeForeword(hearing.id, form.value, staff);
  if (!written.ok) return refusedWith(written, form.typed);
  throw redirect(saying(paths.whiteBook(hearing.id), "saved"), 303);
}

export default function WhiteBook({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const typed = actionData?.typed;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.whitebook_name()}</h1>
      <p>{m.whitebook_staff_lead()}</p>
      <h2>{m.whitebook_foreword()}</h2>
      <Form method="post">
        <input
          type="hidden"
          name="revision"
          value={String(typed?.revision ?? page.foreword.revision)}
          key={page.foreword.revision}
        />
        <MarkdownField
          name="body"
          label={m.whitebook_foreword()}
          hint={m.whitebook_foreword_hint()}
          value={String(typed?.body ?? page.foreword.body)}
          html={page.html}
          error={errors.body}
        />
        <button className="button button-secondary" type="submit">
          {m.whitebook_foreword_save()}
        </button>
      </Form>
      {page.mayFreeze && (
        <>
          <h2>{m.whitebook_freeze_heading()}</h2>
          {page.released ? (
            <Form method="post" action={paths.freezeWhiteBook(page.id)}>
              <p>{m.whitebook_freeze_text({ number: page.next })}</p>
              <input type="hidden" name="revision" value={page.foreword.revision} />
              <button className="button button-primary" type="submit">
                {m.whitebook_freeze_button({ number: page.next })}
              </button>
            </Form>
          ) : (
            <p className="alert alert-info">{m.whitebook_not_yet()}</p>
          )}
        </>
      )}
      <Snapshots slug={page.slug} snapshots={page.snapshots} />
    </>
  );
}
