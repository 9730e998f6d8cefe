import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

async function newestVersion(tx: Transaction, responseId: string) {
  const response = await tx.response.findUnique({ where: { id: responseId } });
  if (!response) return null;
  await lockHearing(tx, response.hearingId);
  const versions = await tx.responseVersion.findMany({ where: { responseId }, orderBy: { number: "desc" } });
  const [newest] = versions;
  return newest && { response, newest, authors: versions.map((version) => version.authorId) };
}

/**
 * Approves the newest version of a response. Refused for whoever wrote any version of it, when a newer version than the
 * one read is there, and when it has been approved or sent back.
 */
export function approveResponse(
  responseId: string,
  version: number,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const found = await newestVersion(tx, responseId);
    if (!found) return refused("not_found");
    if (found.newest.number !== version) return refused("response_changed_meanwhile");
    if (found.authors.includes(by.id)) return refused("own_response");
    if (found.newest.approvedAt) return refused("response_already_approved");
    if (found.newest.sentBackAt) return refused("response_sent_back");
    await tx.responseVersion.update({
      where: { id: found.newest.id },
      data: { approvedById: by.id, approvedAt: now },
    });
    await record(tx, found.response.hearingId, "response_approved", by, now, responseId, {
      response: found.response.number,
      version,
    });
    return ok(responseId);
  }, at);
}

/** Sends the newest version back to its author with a reason; the author writes another. */
export function sendBackResponse(
  responseId: string,
  version: number,
  reason: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const found = await newestVersion(tx, responseId);
    if (!found) return refused("not_found");
    if (found.newest.number !== version) return refused("response_changed_meanwhile");
    if (found.newest.approvedAt) return refused("response_already_approved");
    await tx.responseVersion.update({
      where: { id: found.newest.id },
      data: { sentBackById: by.id, sentBackAt: now, sentBackReason: reason },
    });
    await record(tx, found.response.hearingId, "response_sent_back", by, now, responseId, {
      response: found.response.number,
      version,
    });
    return ok(responseId);
  }, at);
}
