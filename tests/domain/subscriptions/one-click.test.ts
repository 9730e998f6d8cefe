import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { tellNews } from "#app/domain/news/tell-news.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { requestTestMail } from "#app/domain/sending/request-test-mail.ts";
import { subscriberToken } from "#app/domain/subscriptions/link.ts";
import { env } from "#app/server/env.ts";
import { openMailer } from "#app/server/mailer.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";
import { subscriber } from "#tests/support/subscriber.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** The fields of a message's head with their names, unfolded as relaxed canonicalisation has them (RFC 6376, 3.4.2). */
const fieldsOf = (raw: string): [name: string, line: string][] =>
  (raw.split("\r\n\r\n")[0] ?? "")
    .replaceAll(/\r\n(?=[ \t])/g, "")
    .split("\r\n")
    .map((line) => {
      const name = line.slice(0, line.indexOf(":")).trim().toLowerCase();
      return [
        name,
        `${name}:${line
          .slice(line.indexOf(":") + 1)
          .replaceAll(/[ \t]+/g, " ")
          .trim()}`,
      ];
    });

/** Which fields a message's signature covers; fails when it does not fit them. */
function signedFieldsOf(raw: string): string[] {
  const fields = fieldsOf(raw);
  const signature = fields.find(([name]) => name === "dkim-signature")?.[1] ?? "";
  const tag = (name: string) =>
    signature.match(new RegExp(`[:; ]${name}=([^;]*)`))?.[1]?.replaceAll(" ", "") ?? "";
  const signed = tag("h").toLowerCase().split(":");
  const lines = signed.flatMap((name) => fields.find(([one]) => one === name)?.[1] ?? []);
  const said = [...lines, signature.replace(/([:; ]b=)[^;]*/, "$1")].join("\r\n");
  expect(
    verify("sha256", Buffer.from(said), createPublicKey(privateKey), Buffer.from(tag("b"), "base64")),
  ).toBe(true);
  return signed;
}

test("mails that can be ended say how by one press, under the signature; those that are owed do not", async ({
  database: _,
}) => {
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  Object.assign(env(), { DKIM_DOMAIN: "moelleaa.example", DKIM_SELECTOR: "s1", DKIM_KEY: key });
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  try {
    const { hearingId, owner } = await hearing({ publishedDaysAgo: 10 });
    await receive(hearingId, { email: "per@post.example" });
    must(await requestTestMail(owner));
    const id = await subscriber("ida@post.example", "all", {
      at: addSeconds(now(), -11 * 24 * 60 * 60),
      locale: "en",
    });
    must(await tellNews());
    while ((await deliverNotices(mailer)) + (await deliverDue(mailer)) > 0);

    const optional = sink.all({ to: "ida@post.example" });
    expect(optional.map(({ subject }) => subject).toSorted()).toEqual([
      "The hearing is open: Vandstrategi",
      "Your subscriptions to news of hearings",
    ]);
    for (const { raw } of optional) {
      const fields = Object.fromEntries(fieldsOf(raw));
      const address = new URL(`/subscriptions/${subscriberToken(id)}/unsubscribe`, env().BASE_URL).href;
      expect(fields["list-unsubscribe"]).toBe(`list-unsubscribe:<${address}>`);
      expect(fields["list-unsubscribe-post"]).toBe("list-unsubscribe-post:List-Unsubscribe=One-Click");
      expect(fields["list-id"]).toMatch(/^list-id:<news\.[a-z0-9.-]+>$/);
      expect(fields["auto-submitted"]).toBe("auto-submitted:auto-generated");
      const signed = ["list-unsubscribe", "list-unsubscribe-post", "list-id", "auto-submitted", "from", "to"];
      expect(signedFieldsOf(raw)).toEqual(expect.arrayContaining(signed));
    }
    for (const to of ["per@post.example", owner.email]) {
      const [owed] = sink.all({ to });
      expect(fieldsOf(owed?.raw ?? "").filter(([name]) => name.startsWith("list-"))).toEqual([]);
    }
  } finally {
    mailer.close();
    await sink.close();
    for (const name of ["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_KEY"]) Reflect.deleteProperty(env(), name);
  }
});
