import { findMailbox } from "#app/domain/hearings/find-mailbox.ts";
import { receiveInboundMail } from "#app/domain/inbound-mails/receive-inbound-mail.ts";
import { workInboundMails } from "#app/domain/inbound-mails/work-inbound-mails.ts";
import { database } from "#app/server/database.ts";
import { readEnv } from "#app/server/env.ts";
import { mailboxAddress } from "#app/server/hearing-mailbox.ts";
import { envelopeOf, takeFromMailbox } from "#app/server/imap-mailbox.ts";
import type { Came } from "#app/server/receive-mail.ts";
import { isOurs } from "#app/server/return-address.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { ImapServer } from "#tests/support/imap-server.ts";
import { hearing } from "#tests/support/situation.ts";

const takes = async (address: string) => isOurs(address) || (await findMailbox(address)) !== null;
const mail = (to: string, subject: string, body = "Brønden lugter.") =>
  `Return-Path: <ida@stedet.example>\nDelivered-To: ${to}\nReceived: from a by b; Thu, 26 Nov 2026 10:00:00 +0100\nMessage-ID: <${subject.replaceAll(" ", "")}@stedet.example>\nFrom: Ida <ida@stedet.example>\nTo: ${to}\nSubject: ${subject}\n\n${body}\n`;

/** Reads a mailbox until something is true, as the worker does; a line that breaks is opened anew. */
async function reading(
  server: ImapServer,
  url: string,
  done: () => Promise<boolean>,
  keep = receiveInboundMail,
) {
  const stop = new AbortController();
  const faults: string[] = [];
  const handled = "Behandlet";
  const worker = (async () => {
    while (!stop.signal.aborted) {
      const onFault = ({ reason }: { reason: string }) => faults.push(reason);
      await takeFromMailbox({ url, handled, keep, takes, stopped: stop.signal, onFault }).catch(
        () => undefined,
      );
    }
  })();
  await expect.poll(done, { timeout: 20_000 }).toBe(true);
  stop.abort();
  await worker;
  while (await workInboundMails());
  return { faults, left: server.folders.get("INBOX") ?? [], moved: server.folders.get(handled) ?? [] };
}
const subjects = async () =>
  (await database().inboundMail.findMany({ orderBy: { receivedAt: "asc" } })).map(
    ({ subject, kind }) => `${subject}: ${kind}`,
  );

let server: ImapServer;
test.beforeEach(() => {
  server = new ImapServer();
});
test.afterEach(() => server.close());

test("what lies in the mailbox and what comes to it is taken, at the moment it came there, and then moved", async ({
  database: _,
}) => {
  const { hearingId, slug } = await hearing();
  const to = mailboxAddress(slug) ?? "";
  const url = await server.listen();
  const earlier = addSeconds(now(), -7_200);
  server.put(mail(to, "Den første"), earlier);
  const stored = () => database().inboundMail.count();
  let more = false;
  const { left, moved, faults } = await reading(server, url, async () => {
    if ((await stored()) === 1 && !more) {
      more = true;
      server.put(mail(to, "Den næste"));
    }
    return (server.folders.get("Behandlet") ?? []).length === 2;
  });
  expect({ left, faults, moved: moved.length, signIns: server.signIns }).toEqual({
    ...{ left: [], faults: [], moved: 2, signIns: 1 },
  });
  const [first] = await database().inboundMail.findMany({ orderBy: { receivedAt: "asc" } });
  expect(Math.abs((first?.receivedAt.getTime() ?? 0) - earlier.getTime())).toBeLessThan(10_000);
  expect(first).toMatchObject({ hearingId, envelopeFrom: "ida@stedet.example", envelopeTo: to });
  expect(await subjects()).toEqual(["Den første: intake", "Den næste: intake"]);
});

test("a line that is cut between keeping a mail and moving it makes one item of it", async ({
  database: _,
}) => {
  const { hearingId, slug } = await hearing();
  const url = await server.listen();
  server.put(mail(mailboxAddress(slug) ?? "", "Kun en"));
  server.cutBeforeMoves = 1;
  const { moved } = await reading(
    server,
    url,
    async () => (server.folders.get("Behandlet") ?? []).length === 1,
  );
  expect(moved).toHaveLength(1);
  expect((await subjects()).toSorted()).toEqual(["Kun en: intake", "Kun en: repeated"]);
  const waiting = { hearingId, handledAt: null, kind: "intake" as const };
  expect(await database().inboundMail.count({ where: waiting })).toBe(1);
});

test("one mail that cannot be kept stays and holds up no other; what is for nobody here waits for an administrator", async ({
  database: _,
}) => {
  const { slug } = await hearing();
  const to = mailboxAddress(slug) ?? "";
  const url = await server.listen();
  server.put(mail(to, "Umulig"));
  server.put("Ingen hoveder, og heller intet andet");
  server.put(mail("nogen@andetsteds.example", "Forkert adresse"));
  server.put(mail(to, "Efter den"));
  const keep = async (came: Came) => {
    if (came.raw.includes("Umulig")) throw new Error("cannot be kept");
    await receiveInboundMail(came);
  };
  const { faults, left, moved } = await reading(
    ...([server, url, async () => (server.folders.get("Behandlet") ?? []).length === 3, keep] as const),
  );
  expect(faults).toContain("cannot be kept");
  expect([left.length, moved.length]).toEqual([1, 3]);
  expect((await subjects()).toSorted()).toEqual([
    ": auto_reply",
    "Efter den: intake",
    "Forkert adresse: stray",
  ]);
});

test("the envelope is what the server that delivered a mail has written, else whom it is written to", () => {
  const raw = (text: string) => Buffer.from(text.replaceAll("\n", "\r\n"));
  expect(
    envelopeOf(
      raw(
        "Return-Path: <>\nX-Original-To: A@b.example\nTo: Per <c@d.example>,\n e@f.example\n\nTo: g@h.example",
      ),
    ),
  ).toEqual({
    ...{ from: "", to: ["a@b.example", "c@d.example", "e@f.example"] },
  });
});

test("a mailbox needs a user, a password and the address that mail comes to", () => {
  const settings = { ...process.env, INBOUND_ADDRESS: "svar@moelleaa.example" };
  const url = "imaps://hoering:s%40fe@post.example/INBOX";
  expect(readEnv({ ...settings, IMAP_URL: url }).IMAP_URL).toBe(url);
  expect(() => readEnv({ ...settings, IMAP_URL: "imaps://post.example/INBOX" })).toThrow(
    /IMAP_URL: must name a user/,
  );
  expect(() => readEnv({ ...settings, INBOUND_ADDRESS: "", IMAP_URL: url })).toThrow(
    /INBOUND_ADDRESS: is not set/,
  );
});
