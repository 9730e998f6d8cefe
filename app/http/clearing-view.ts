import { type ClearingFilter, clearingFilters, withFilter } from "#app/domain/clearings/clearing-filter.ts";
import { findClearing } from "#app/domain/clearings/find-clearing.ts";
import type { HoldGround } from "#app/domain/clearings/finding.ts";
import { countClearings, listClearings } from "#app/domain/clearings/list-clearings.ts";
import type { StaffHearing } from "#app/domain/hearings/find-hearing.ts";
import { type NamesShown, waitsForDeadline } from "#app/domain/hearings/publication-policy.ts";
import { isOwnWish } from "#app/domain/submissions/own-wish.ts";
import { isConfirmed, publicNameOf } from "#app/domain/submissions/submission.ts";
import type { Clearance } from "#app/server/prisma/enums.ts";
import type { Done } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { writeMoment } from "#app/shared/time.ts";
import { viewOfFiles } from "./attachment-view.ts";
import { found } from "./found.ts";

/** Which part of the queue an official goes through, as the address says. */
export function clearingFilterOf(request: Request): ClearingFilter {
  const asked = new URL(request.url).searchParams.get("filter");
  return clearingFilters.find((one) => one === asked) ?? "open";
}

/** A submission as an official clears it: the text, what was found in it, who sent it, and the ways to the next and the one before. */
export async function viewOfClearing(hearing: StaffHearing, number: number, filter: ClearingFilter) {
  const row = found(await findClearing(hearing.id, number));
  const [attachments, before, after, counts] = await Promise.all([
    viewOfFiles(hearing.id, number, row.id),
    listClearings(hearing.id, filter, { before: number }, 1),
    listClearings(hearing.id, filter, { after: number }, 1),
    countClearings(hearing.id),
  ]);
  const to = (line?: { number: number }) =>
    line && withFilter(paths.clearance(hearing.id, line.number), filter);
  const { participant } = row;
  return {
    ...{ hearingId: hearing.id, number, filter, left: counts[filter] },
    previous: to(before.lines[0]),
    next: to(after.lines[0]),
    sender: row.organisation || participant.name,
    received: writeMoment(row.receivedAt),
    ...{ late: row.late, channel: row.channel, behalf: row.onBehalfOf },
    protectedAddress: participant.protectedAddress,
    confirmed: isConfirmed(row, participant),
    body: row.body,
    publicName: row.publicName,
    attachments,
    reported: row.nameReports.length > 0,
    findings: row.findings.map(({ id, carrier, start, end, kind, score, decision }) => ({
      ...{ id, carrier, start, end, kind, score, decision },
      words: (carrier === "text" ? row.body : row.publicName).slice(start, end),
    })),
    publicText: viewOfCleared(row, row.hearing.namesShown),
  };
}

type Decided = Parameters<typeof publicNameOf>[0] & {
  participant: { renamedAt: Date | null };
  publicText: {
    clearance: Clearance;
    name: string;
    text: string;
    reason: string;
    ground: HoldGround | null;
    clearedById: string | null;
    clearedAt: Date;
  } | null;
};

/** What has been decided of a submission; `renamed` is how its participant wants to stand, when they have changed that since. */
export function viewOfCleared({ publicText, ...row }: Decided, namesShown: NamesShown) {
  if (!publicText) return null;
  const { clearance, name, text, reason, ground, clearedAt } = publicText;
  const shown = clearance === "published" || clearance === "waiting";
  const { renamedAt } = row.participant;
  const named = namesShown === "all" && row.organisation === "";
  return {
    ...{ clearance, name, text, reason, ground, moment: writeMoment(clearedAt) },
    ownWish: isOwnWish(publicText),
    renamed:
      shown && named && renamedAt !== null && renamedAt > clearedAt ? publicNameOf(row, namesShown) : null,
  };
}

/** What is said when something has been cleared: that it is public, or that it waits for the deadline. */
export const publishedOrWaits = (hearing: StaffHearing): Done =>
  waitsForDeadline(hearing, hearing.now) ? "cleared_waits" : "published";

/** Where an official goes when they have decided about one: to the next of the same part of the queue that can be published, else to the queue. */
export async function nextToClear(
  hearingId: string,
  number: number,
  filter: ClearingFilter,
): Promise<string> {
  for (const after of [number, 0]) {
    const { lines } = await listClearings(hearingId, filter, { after });
    const next = lines.find((line) => line.number !== number && (line.confirmed || filter === "unconfirmed"));
    if (next) return withFilter(paths.clearance(hearingId, next.number), filter);
  }
  return withFilter(paths.clearings(hearingId), filter);
}
