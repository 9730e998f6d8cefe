import { generateKeyPairSync } from "node:crypto";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { pauseAfterRestore } from "#app/domain/sending/pause-sending.ts";
import { isReconcilingDue, reconcileMailLog } from "#app/domain/sending/reconcile-mail-log.ts";
import { requestTestMail } from "#app/domain/sending/request-test-mail.ts";
import { resumeSending } from "#app/domain/sending/resume-sending.ts";
import { dkimOptions } from "#app/server/dkim.ts";
import { env, readEnv } from "#app/server/env.ts";
import { openMailer } from "#app/server/mailer.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { hearing, must, official, receive } from "#tests/support/situation.ts";

const settings = {
  ...{ BASE_URL: "http://localhost", DATABASE_URL: "postgresql://x@localhost/x" },
  ...{
    STORAGE_URL: "file:///files",
    SMTP_URL: "smtp://localhost",
    MAIL_FROM: "a@x.example",
    SESSION_SECRET: "x".repeat(40),
  },
};
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = rsa.privateKey.export({ type: "pkcs8", format: "pem" }).toString();

test("after an older database is put back, nobody gets again what the mail log says was sent", async ({
  database,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "genklang-mail-log-"));
  env().MAIL_LOG = folder;
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  try {
    const { hearingId } = await hearing();
    const administrator = await official("Ada", ["administrator"]);
    for (const who of ["ida", "bo", "eva"]) await receive(hearingId, { email: `${who}@x.example` });
    await deliverDue(mailer);
    expect(sink.all()).toHaveLength(3);
    const file = path.join(folder, readdirSync(folder)[0] ?? "");
    expect(readFileSync(file, "utf8")).not.toMatch(/x\.example|ida|eva/);
    // The older copy: two of the three were still owed, one of them in a worker's hands; one that was sent is unknown to it.
    await database.pool.query("ALTER TABLE follow_up DISABLE TRIGGER keep_follow_up");
    await database.pool.query(
      `UPDATE follow_up f SET state = 'owed', sent_at = NULL, due_at = now(), fence = 0
         FROM participant p WHERE p.id = f.participant_id AND p.email <> 'ida@x.example'`,
    );
    await database.pool.query("ALTER TABLE follow_up ENABLE TRIGGER keep_follow_up");
    const unknown = { id: crypto.randomUUID(), fence: 1, messageId: "<a@b>", reply: "250 OK" };
    appendFileSync(file, `${JSON.stringify({ ...unknown, at: new Date().toISOString() })}\n{"id": "half wri`);
    must(await pauseAfterRestore());
    must(await pauseAfterRestore());
    must(await requestTestMail(administrator));
    expect([await deliverDue(mailer), await deliverNotices(mailer)]).toEqual([0, 0]);
    expect(await resumeSending(null, administrator)).toMatchObject({ refusal: "sending_not_reconciled" });
    expect(await isReconcilingDue()).toBe(true);
    expect(must(await reconcileMailLog())).toEqual({ sent: 2, unknown: 1 });
    expect(await isReconcilingDue()).toBe(false);
    expect(must(await reconcileMailLog())).toEqual({ sent: 0, unknown: 1 });
    must(await resumeSending(null, administrator));
    expect(await deliverDue(mailer)).toBe(0);
    expect(sink.all()).toHaveLength(3);
    expect(await reconcileMailLog()).toMatchObject({ refusal: "sending_not_restored" });
  } finally {
    mailer.close();
    await sink.close();
    env().MAIL_LOG = undefined;
    rmSync(folder, { recursive: true });
  }
});

test("mails are signed, also what a one-click link would rest on", async ({ database: _ }) => {
  Object.assign(env(), { DKIM_DOMAIN: "moelleaa.example", DKIM_SELECTOR: "s1", DKIM_KEY: pem });
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  try {
    await mailer.send({ messageId: "<a@b>", to: "ida@x.example", subject: "S", html: "<p>T</p>", text: "T" });
    const signature = sink
      .all()[0]
      ?.raw.match(/DKIM-Signature:[\s\S]*?\r\n(?=\S)/)?.[0]
      .replace(/\s+/g, "");
    expect(signature).toContain("d=moelleaa.example;");
    expect(signature).toContain("s=s1;");
    expect(
      signature
        ?.match(/;h=([^;]+);/)?.[1]
        ?.toLowerCase()
        .split(":"),
    ).toEqual(expect.arrayContaining(["from", "to", "subject", "date", "message-id"]));
    expect(dkimOptions(env())?.headerFieldNames).toMatch(/List-Unsubscribe:List-Unsubscribe-Post/);
  } finally {
    mailer.close();
    await sink.close();
    for (const name of ["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_KEY"]) Reflect.deleteProperty(env(), name);
  }
});

test("each fault in the signing settings is a sentence when a process starts", () => {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const wrong = (given: Record<string, string>) => () => readEnv({ ...settings, ...given });
  const whole = { DKIM_DOMAIN: "x.dk", DKIM_SELECTOR: "s1", DKIM_KEY: pem };
  expect(wrong({ DKIM_DOMAIN: "x.dk" })).toThrow("DKIM_SELECTOR: is not set, but mails are to be signed.");
  expect(wrong({ ...whole, DKIM_DOMAIN: "x dk" })).toThrow("DKIM_DOMAIN: must be a domain name.");
  expect(wrong({ ...whole, DKIM_KEY: "/nothing/there" })).toThrow("DKIM_KEY: must be a private key in PEM");
  const notRsa = ec.export({ type: "pkcs8", format: "pem" }).toString();
  expect(wrong({ ...whole, DKIM_KEY: notRsa })).toThrow("DKIM_KEY: must be an RSA key.");
  expect(readEnv({ ...settings, ...whole, DKIM_KEY: pem.replaceAll("\n", "\\n") }).DKIM_DOMAIN).toBe("x.dk");
  expect(wrong({ MAIL_PER_SECOND: "0" })).toThrow("MAIL_PER_SECOND: must be a number above 0.");
});
