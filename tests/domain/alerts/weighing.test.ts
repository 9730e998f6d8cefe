import { closeAlert } from "#app/domain/alerts/close-alert.ts";
import { startAlert } from "#app/domain/alerts/start-alert.ts";
import { scanSubmissions } from "#app/domain/clearings/scan-submissions.ts";
import { countSetAside } from "#app/domain/quarantine/list-quarantine.ts";
import { releaseSubmissions } from "#app/domain/quarantine/release-submissions.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import type { Incoming, Origin } from "#app/domain/submissions/receive-submission.ts";
import { receiveSubmission } from "#app/domain/submissions/receive-submission.ts";
import { RULES } from "#app/domain/submissions/suspicions.ts";
import { database } from "#app/server/database.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, incoming, must, receive } from "#tests/support/situation.ts";

let count = 0;
/** How a form comes that nothing is odd about, with what the test says of it. */
const origin = (said: Partial<Origin> = {}): Origin => {
  count += 1;
  const own = { network: `network-${count}`, address: `address-${count}`, words: `words-${count}` };
  return { ...own, asked: false, proved: false, rules: RULES, ...said };
};
const reason = { reason: "Nogen sender i andres navn" };
const signsOf = async (submissionId: string) =>
  (await database().submission.findUniqueOrThrow({ where: { id: submissionId } })).suspicions;
const many = (hearingId: string, times: number, said: () => Partial<Incoming>) =>
  Promise.all(Array.from({ length: times }, () => receive(hearingId, said())));

test("what comes too often from one network, from one address or with the same words bears a sign, and is taken", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  for (const [what, most, sign] of [
    ["network", RULES.network, "busy_network"],
    ["address", RULES.address, "busy_address"],
    ["words", RULES.words, "repeated_words"],
  ] as const) {
    const from = () => ({ origin: origin({ [what]: "the same" }) });
    const usual = await many(hearingId, most, from);
    expect(await signsOf(usual.at(-1)?.submissionId ?? ""), what).toEqual([]);
    expect(await signsOf((await receive(hearingId, from())).submissionId), what).toEqual([sign]);
    const earlier = addSeconds(now(), what === "words" ? -700 : -3_700);
    await database().$executeRaw`UPDATE intake_trace SET came_at = ${earlier}`;
    expect(await signsOf((await receive(hearingId, from())).submissionId), what).toEqual([]);
  }
  const other = await hearing();
  const elsewhere = await receive(other.hearingId, { origin: origin({ network: "the same" }) });
  expect(await signsOf(elsewhere.submissionId)).toEqual([]);
  expect(await countSetAside(hearingId)).toMatchObject({ waiting: 0 });
});

test("nobody of sixty people who write in one library is set aside; a machine there that sends one text from one address is", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  const library = () => ({ origin: origin({ network: "library" }) });
  await many(hearingId, 60, library);
  expect(await countSetAside(hearingId)).toMatchObject({ waiting: 0 });
  const machine = () => ({
    origin: origin({ network: "library", words: "buy", address: "the same" }),
  });
  await many(hearingId, RULES.words, machine);
  const next = await receive(hearingId, machine());
  expect(await signsOf(next.submissionId)).toEqual(["busy_network", "busy_address", "repeated_words"]);
  expect(await database().quarantine.count({ where: { submissionId: next.submissionId } })).toBe(1);
});

test("on alert a form without a proof comes after the others, with another sign it is set aside, and with one it bears neither", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing();
  must(await startAlert(hearingId, reason, owner, addSeconds(now(), -60)));
  const plain = await receive(hearingId, { origin: origin({ asked: true }) });
  expect(await signsOf(plain.submissionId)).toEqual(["no_proof"]);
  const proved = await receive(hearingId, {
    origin: origin({ asked: true, proved: true }),
    suspicions: ["sent_within_three_seconds"],
  });
  expect(await signsOf(proved.submissionId)).toEqual([]);
  const opened = await receive(hearingId, { origin: origin() });
  expect(await signsOf(opened.submissionId)).toEqual([]);
  const links = await receive(hearingId, { origin: origin({ asked: true }), suspicions: ["many_links"] });
  const waiting = await database().quarantine.findMany();
  expect(waiting).toMatchObject([
    { submissionId: links.submissionId, signs: ["many_links", "no_proof"], state: "waiting" },
  ]);
  const dues = await database().followUp.findMany({ where: { milestone: "receipt" } });
  const delay = (id: string) => {
    const due = dues.find(({ occasionId }) => occasionId === id);
    return Math.round(((due?.dueAt.getTime() ?? 0) - (due?.owedAt.getTime() ?? 0)) / 60_000);
  };
  expect([plain, proved, opened].map(({ submissionId }) => delay(submissionId))).toEqual([10, 0, 0]);
  must(await closeAlert(hearingId, { reason: "Det er ovre" }, owner));
  expect(await signsOf((await receive(hearingId, { origin: origin({ asked: true }) })).submissionId)).toEqual(
    [],
  );
});

test("a form that is sent again is weighed once and counts once, whatever has come since", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing();
  const form = incoming(hearingId, { origin: origin() });
  const first = must(await receiveSubmission(form));
  must(await startAlert(hearingId, reason, owner, addSeconds(now(), -60)));
  const again = await Promise.all(Array.from({ length: 9 }, () => receiveSubmission(form)));
  expect(again.map((one) => must(one).submissionId)).toEqual(Array(9).fill(first.submissionId));
  expect(await signsOf(first.submissionId)).toEqual([]);
  expect(await database().intakeTrace.count()).toBe(1);
});

test("what is set aside is not looked through for personal data before it is let out", async ({
  database: _,
}) => {
  const { hearingId, other } = await hearing();
  const machine = { suspicions: ["hidden_field_filled"], setAside: true };
  const set = await receive(hearingId, { ...machine, body: "Ring på 12 34 56 78." });
  const person = await receive(hearingId);
  const readAll = async () => {
    while ((await indexSubmissions()) + (await scanSubmissions()) > 0);
    return (await database().privacyScan.findMany()).map(({ submissionId }) => submissionId);
  };
  expect(await readAll()).toEqual([person.submissionId]);
  must(await releaseSubmissions(hearingId, { numbers: [set.number] }, other));
  expect((await readAll()).toSorted()).toEqual([set.submissionId, person.submissionId].toSorted());
});
