import { readReceiptToken } from "#app/domain/participants/link.ts";
import { findSheet } from "#app/domain/reach/find-sheet.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { findReceipt } from "#app/domain/submissions/find-receipt.ts";
import { grouped } from "#app/domain/submissions/submission.ts";
import { viewOfText } from "#app/http/composed-view.ts";
import { found } from "#app/http/found.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay, writeDeadline, writeMoment } from "#app/shared/time.ts";
import { Receipt } from "#app/ui/submission/receipt.tsx";
import type { Route } from "./+types/receipt.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.submission_receipt_title({ number: loaderData?.number ?? 0 }) },
  { name: "robots", content: "noindex" },
];

/** The receipt; whoever has just sent something comes with a sheet of background questions, where the hearing asks. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const receipt = found(await findReceipt(found(readReceiptToken(params.token))));
  const { hearingVersionId } = receipt.hearing;
  const sections = receipt.contributions.length > 0 ? await listSections(hearingVersionId ?? "") : [];
  return {
    number: receipt.number,
    replaces: receipt.replaces,
    replacedBy: receipt.replacedBy,
    erased: receipt.erasedAt && writeDay(receipt.erasedAt),
    said: viewOfText(receipt.body, receipt.contributions, sections),
    fingerprint: grouped(receipt.fingerprint),
    attachments: receipt.attachments,
    received: writeMoment(receipt.receivedAt),
    late: receipt.late,
    email: receipt.email,
    confirmed: receipt.confirmed,
    setAside: receipt.setAside,
    named: receipt.named,
    contactEmail: receipt.hearing.contactEmail,
    title: receipt.hearing.title,
    slug: receipt.hearing.slug,
    deadline: receipt.hearing.closesAt ? writeDeadline(receipt.hearing.closesAt) : "",
    background: await backgroundFor(receipt.hearing.id, new URL(request.url).searchParams.get("sheet") ?? ""),
  };
}

/** The questions that somebody is asked, or that they have answered them; null when they are not asked. */
async function backgroundFor(hearingId: string, token: string) {
  const sheet = token ? await findSheet(token) : null;
  if (sheet?.hearing.id !== hearingId || sheet.state === "over") return null;
  return { sheet: token, used: sheet.state === "used", districts: sheet.districts };
}

export default function ReceiptPage({ loaderData }: Route.ComponentProps) {
  return <Receipt {...loaderData} />;
}
