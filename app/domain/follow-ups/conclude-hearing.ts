import type { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { countWaitingMails } from "#app/domain/inbound-mails/list-inbound-mails.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { countUnread } from "#app/domain/submissions/count-unread.ts";
import { isFrozen } from "#app/domain/white-book/find-white-book.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { dayOf, dayToColumn, isBefore, isoDay, parseDay } from "#app/shared/time.ts";
import { findReport } from "./find-report.ts";
import { listLacking } from "./list-lacking.ts";
import type { conclusionForm } from "./report.ts";

/**
 * Concludes a hearing: everybody has been followed up. Refused until the strategy has been adopted, while a point has no
 * released answer or a submission words that nobody marked, while somebody may still be in the quarantine, while a correction waits, while the white book lacks an
 * answer, while a mail to it waits, and while the ledger lacks anything; `listLacking` says who lacks what. `eraseOn` is the Danish day
 * (`2031-12-31`), later than today, on which its personal data goes; when it is empty, the retention rule says the day. What the follow-up came to is kept as a report.
 */
export function concludeHearing(
  hearingId: string,
  { eraseOn, rule: key }: z.output<typeof conclusionForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (hearing.concludedAt) return refused("hearing_concluded");
    const rule = key ? await tx.retentionRule.findUnique({ where: { key } }) : null;
    if (key && !rule) return refused("retention_rule_unknown");
    const day = rule && eraseOn === "" ? dayOf(now).add({ years: rule.years }) : parseDay(eraseOn);
    if (!day) return refused("day_unreadable");
    if (!isBefore(dayOf(now), day)) return refused("day_has_passed");
    if (!hearing.adoptedAt) return refused("not_adopted");
    const unanswered = await tx.point.count({ where: { submission: { hearingId }, released: { none: {} } } });
    if (unanswered > 0) return refused("points_unanswered", { count: unanswered });
    const waiting = await tx.response.count({
      where: {
        hearingId,
        points: { some: { released: { some: {} } } },
        versions: { some: { correction: { not: "" }, released: { none: {} }, sentBackAt: null } },
      },
    });
    if (waiting > 0) return refused("corrections_waiting", { count: waiting });
    const undecided = await tx.quarantine.count({ where: { hearingId, state: "waiting" } });
    if (undecided > 0) return refused("quarantine_undecided", { count: undecided });
    const unread = await countUnread(hearingId, tx);
    if (unread > 0) return refused("words_uncovered", { count: unread });
    const mails = await countWaitingMails(hearingId, tx);
    if (mails > 0) return refused("mails_waiting", { count: mails });
    if (!(await isFrozen(hearingId, tx))) return refused("white_book_not_frozen");
    const lacking = await listLacking(hearingId, tx);
    if (lacking.length > 0) return refused("follow_ups_lacking", { count: lacking.length });
    await tx.hearing.update({ where: { id: hearingId }, data: { concludedAt: now, concludedById: by.id } });
    const report = await findReport(hearingId, tx);
    await tx.conclusion.create({
      data: { hearingId, eraseOn: dayToColumn(day), ruleId: rule?.id ?? null, report },
    });
    await record(tx, hearingId, "hearing_concluded", by, now, hearingId, { day: isoDay(day) });
    return ok(hearingId);
  }, at);
}
