import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { addParty } from "#app/domain/hearings/add-party.ts";
import { inviteParties } from "#app/domain/hearings/invite-parties.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { pauseAfterRestore } from "#app/domain/sending/pause-sending.ts";
import { reconcileMailLog } from "#app/domain/sending/reconcile-mail-log.ts";
import { requestTestMail } from "#app/domain/sending/request-test-mail.ts";
import { resumeSending } from "#app/domain/sending/resume-sending.ts";
import { env } from "#app/server/env.ts";
import { openMailer } from "#app/server/mailer.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { hearing, must, official } from "#tests/support/situation.ts";

test("after an older database is put back, officials and parties get nothing again either, also when the clock invites anew", async ({
  database,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "genklang-mail-log-"));
  env().MAIL_LOG = folder;
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  try {
    const { hearingId, owner } = await hearing();
    const administrator = await official("Ada", ["administrator"]);
    const party = { name: "Ældrerådet", kind: "council" as const, contactName: "" };
    must(await addParty(hearingId, { ...party, email: "raad@x.example" }, owner));
    must(await inviteParties(hearingId));
    must(await requestTestMail(administrator));
    expect(await deliverNotices(mailer)).toBe(2);
    // The older copy: the test mail was still owed, and the party was not invited yet.
    await database.pool.query("UPDATE notice SET sent_at = NULL, due_at = now() WHERE kind = 'test_mail'");
    await database.pool.query("DELETE FROM notice WHERE kind = 'party_invited'");
    await database.pool.query("UPDATE party SET invited_at = NULL");
    must(await pauseAfterRestore());
    expect(must(await inviteParties(hearingId))).toBe(1);
    expect(must(await reconcileMailLog())).toEqual({ sent: 2, unknown: 0 });
    expect(must(await reconcileMailLog())).toEqual({ sent: 0, unknown: 0 });
    must(await resumeSending(null, administrator));
    expect(await deliverNotices(mailer)).toBe(0);
    expect(sink.all()).toHaveLength(2);
  } finally {
    mailer.close();
    await sink.close();
    env().MAIL_LOG = undefined;
    rmSync(folder, { recursive: true });
  }
});
