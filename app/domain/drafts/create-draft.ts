import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { transaction } from "#app/server/database.ts";
import { digestOf } from "#app/server/sealed.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Locale } from "#app/shared/text/language.ts";
import { type DraftForm, keptOf } from "./draft.ts";

/**
 * Keeps what somebody has written so far and owes them the link to it, at most one mail an hour to an address; `draftId` is the
 * draft they came by, which is then kept anew. It is no submission: nobody reads it, and it is not in time by being kept.
 * Refused when the hearing takes none. Answers the draft's id.
 */
export function createDraft(
  hearingId: string,
  form: DraftForm,
  draftId: string | null,
  locale: Locale,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await tx.hearing.findUnique({ where: { id: hearingId } });
    if (!hearing?.approvedAt || !hearing.closesAt) return refused("not_found");
    if (hearing.closesAt <= now) return refused("deadline_passed");
    const kept = { email: form.email, locale, fields: keptOf(form), savedAt: now };
    const known = draftId && (await tx.draft.findFirst({ where: { id: draftId, hearingId } }));
    const { id } = known
      ? await tx.draft.update({ where: { id: known.id }, data: kept })
      : await tx.draft.create({ data: { hearingId, ...kept } });
    if (known && known.email === form.email) return ok(id);
    const taken = await tx.$executeRaw`
      INSERT INTO asked_address AS a (digest, at) VALUES (${digestOf("draft address", form.email.toLowerCase())}, ${now})
      ON CONFLICT (digest) DO UPDATE SET at = excluded.at WHERE a.at <= excluded.at - interval '1 hour'`;
    if (taken > 0) await oweNotice(tx, null, "draft_saved", null, now, { draftId: id });
    return ok(id);
  }, at);
}
