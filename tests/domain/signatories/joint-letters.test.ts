import { randomUUID } from "node:crypto";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { listLacking } from "#app/domain/follow-ups/list-lacking.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { findMyPage } from "#app/domain/participants/find-my-page.ts";
import { askSignatories } from "#app/domain/signatories/ask-signatories.ts";
import { confirmSignature } from "#app/domain/signatories/confirm-signature.ts";
import { declineSignature } from "#app/domain/signatories/decline-signature.ts";
import { findNamed } from "#app/domain/signatories/find-named.ts";
import { signatoryToken } from "#app/domain/signatories/link.ts";
import { stateOfNamed } from "#app/domain/signatories/named-signatory.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { cosignersField, readCosigner } from "#app/domain/submissions/cosigner.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { receiveJointLetter } from "#app/domain/submissions/receive-joint-letter.ts";
import type { Incoming } from "#app/domain/submissions/receive-submission.ts";
import { replaceSubmission } from "#app/domain/submissions/replace-submission.ts";
import { withdrawSubmission } from "#app/domain/submissions/withdraw-submission.ts";
import { database, pool } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import { wholeDatabase } from "#tests/support/concluded.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { hearing, incoming, must } from "#tests/support/situation.ts";

const EVA = { name: "Eva Lund", email: "eva@stedet.example" };
const OTTO = { name: "Otto Bech", email: "otto@stedet.example" };
const SIF = { name: "Sif uden mail", email: null };
const HOUR = 3600;

const send = async (hearingId: string, said: Partial<Incoming> = {}, people = [EVA, OTTO, SIF]) =>
  must(
    await receiveJointLetter(
      incoming(hearingId, {
        ...{ name: "Ida", email: "ida@stedet.example", body: "Brønden lugter.", onBehalfOf: "several" },
        ...said,
      }),
      people,
    ),
  );

/** A joint letter whose sender is sure and whose signatories have been asked. */
async function asked(hearingId: string) {
  const sent = await send(hearingId);
  must(await confirmAddress(sent.participantId));
  must(await askSignatories());
  return { ...sent, named: await namedIn(sent.submissionId) };
}

async function namedIn(submissionId: string) {
  const rows = await database().namedSignatory.findMany({
    where: { submissionId },
    orderBy: { position: "asc" },
  });
  const [eva, otto, sif] = rows;
  return { rows, eva: eva?.id ?? "", otto: otto?.id ?? "", sif: sif?.id ?? "" };
}

const states = async (submissionId: string) => (await namedIn(submissionId)).rows.map(stateOfNamed);

test("a line is a name with an address anywhere in it, or a name alone", () => {
  expect(readCosigner(" Eva Lund, eva@stedet.example")).toEqual(EVA);
  expect(readCosigner("Eva Lund <eva@stedet.example>")).toEqual(EVA);
  expect(readCosigner("eva@stedet.example; Eva Lund")).toEqual(EVA);
  expect(readCosigner("Sif uden mail")).toEqual(SIF);
  for (const wrong of ["", "eva@stedet.example", "Eva eva@", "Eva a@x.example b@x.example", "x".repeat(121)])
    expect(readCosigner(wrong), wrong).toBeNull();
  expect(
    cosignersField.parse("Eva Lund eva@stedet.example\n\nEva EVA@stedet.example\nSif uden mail"),
  ).toEqual([...[EVA, SIF]]);
  expect(cosignersField.safeParse("Per p@x.example\n".repeat(31)).success).toBe(false);
});

test("nobody is asked before the sender is sure, and then each once, by a mail that holds nothing anybody typed", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  const sent = await send(hearingId);
  expect(must(await askSignatories())).toBe(0);
  expect(await states(sent.submissionId)).toEqual(["waiting", "waiting", "no_address"]);
  must(await confirmAddress(sent.participantId));
  expect(must(await askSignatories())).toBe(2);
  expect(must(await askSignatories())).toBe(0);
  expect(await states(sent.submissionId)).toEqual(["asked", "asked", "no_address"]);

  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverNotices(mailer)) > 0);
  const { eva } = await namedIn(sent.submissionId);
  const [mail, ...more] = sink.all({ to: EVA.email });
  expect(more).toEqual([]);
  expect(mail?.text).toContain(`/signature/${signatoryToken(eva)}`);
  for (const typed of ["Ida", "Eva", "Otto", "Brønden"]) expect(mail?.raw).not.toContain(typed);
  expect(await wholeDatabase()).not.toContain(signatoryToken(eva));
  mailer.close();
  await sink.close();
});

test("an address gets one such mail an hour, and what waits is asked afterwards", async ({ database: _ }) => {
  const { hearingId } = await hearing();
  for (const name of ["Ida", "Bo"]) {
    const sent = await send(hearingId, { name, email: `${name}@stedet.example` }, [EVA]);
    must(await confirmAddress(sent.participantId));
  }
  expect(must(await askSignatories())).toBe(1);
  expect(must(await askSignatories())).toBe(0);
  expect(must(await askSignatories(addSeconds(now(), HOUR + 60)))).toBe(1);
  expect(await database().notice.count({ where: { kind: "signatory_asked" } })).toBe(2);
});

test("only who says yes takes part: counted, told, with a page of their own; who says no is told nothing more", async ({
  database: _,
}) => {
  const { hearingId, other } = await hearing();
  const { submissionId, named } = await asked(hearingId);
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, other));
  expect(await findPublicSubmission(hearingId, 1)).toMatchObject({ signatories: 0 });
  expect(await database().participant.count()).toBe(1);

  const eva = must(await confirmSignature(named.eva));
  expect(await confirmSignature(named.eva)).toMatchObject({ refusal: "signatory_answered" });
  expect(await declineSignature(named.eva)).toMatchObject({ refusal: "signatory_answered" });
  must(await declineSignature(named.otto));
  expect(await findPublicSubmission(hearingId, 1)).toMatchObject({ signatories: 1 });
  expect(await states(submissionId)).toEqual(["confirmed", "declined", "no_address"]);
  const people = await database().participant.findMany({ orderBy: { name: "asc" } });
  expect(people.map(({ name }) => name)).toEqual(["Eva Lund", "Ida"]);
  const owed = await database().followUp.findMany({ where: { participantId: eva.id } });
  expect(owed.map(({ milestone }) => milestone).sort()).toEqual(["publication", "receipt"]);
  expect(await listLacking(hearingId)).not.toContainEqual(
    expect.objectContaining({ state: "missing", milestone: "receipt" }),
  );
  const page = await findMyPage(eva);
  expect(page).toMatchObject({ confirmed: true, submissions: [{ number: 1, signed: true, named: [] }] });
  expect(await wholeDatabase()).not.toContain(OTTO.email);
});

test("who signs what has been shown differently since hears of it for the first time, and of what changes after that as a change", async ({
  database: _,
}) => {
  const { hearingId, other } = await hearing();
  const { named } = await asked(hearingId);
  const shown = { ranges: [], phrases: [] };
  must(await publishSubmission(hearingId, 1, shown, other));
  must(await publishSubmission(hearingId, 1, { ...shown, withoutName: true }, other));
  must(await confirmSignature(named.eva));
  must(await publishSubmission(hearingId, 1, { ...shown, phrases: ["Brønden"] }, other));
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  await deliverDue(mailer);
  const toldTo = (to: string) =>
    sink
      .all({ to })
      .map(({ subject }) => subject.split(" – ")[0]?.replace("Høringssvar nr. 1 ", ""))
      .filter((subject) => !subject?.startsWith("Kvittering"))
      .toSorted();
  expect(toldTo(EVA.email)).toEqual(["er offentliggjort", "vises nu anderledes"]);
  expect(toldTo("ida@stedet.example")).toEqual([
    "er offentliggjort",
    "vises nu anderledes",
    "vises nu anderledes",
  ]);
  mailer.close();
  await sink.close();
});

test("what was confirmed holds for the text that was confirmed: who edits the letter has each asked anew, but who said no", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  const { participantId, named } = await asked(hearingId);
  must(await confirmSignature(named.eva));
  must(await declineSignature(named.otto));
  const form = {
    ...{ idempotencyKey: randomUUID(), body: "Brønden er ren.", onBehalfOf: "several" as const },
    ...{ organisation: "", sectionIdentity: null, locale: "da" },
  };
  const anew = must(await replaceSubmission(participantId, 1, form));
  const again = await namedIn(anew.submissionId);
  expect(again.rows.map(({ name, email, renewed }) => ({ name, email, renewed }))).toEqual([
    { ...EVA, renewed: true },
    { ...SIF, renewed: false },
  ]);
  expect(await database().signatory.count({ where: { submissionId: anew.submissionId } })).toBe(0);
  expect(must(await askSignatories(addSeconds(now(), HOUR + 60)))).toBe(1);
  must(await declineSignature(again.eva));
  expect(await database().signatory.count({ where: { submissionId: anew.submissionId } })).toBe(0);
});

test("a letter that is replaced or withdrawn can no longer be signed, and nobody more is asked about it", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  const { named } = await asked(hearingId);
  must(await withdrawSubmission(hearingId, 1, "participant"));
  expect(await confirmSignature(named.eva)).toMatchObject({ refusal: "submission_withdrawn" });
  expect(await findNamed(named.eva)).toMatchObject({ refusal: "submission_withdrawn" });

  const bo = await send(hearingId, { name: "Bo", email: "bo@stedet.example" }, [OTTO]);
  must(await withdrawSubmission(hearingId, 2, "participant"));
  must(await confirmAddress(bo.participantId));
  expect(must(await askSignatories(addSeconds(now(), HOUR + 60)))).toBe(0);
});

test("nobody is asked about what is set aside", async ({ database: _ }) => {
  const { hearingId } = await hearing();
  const sent = await send(hearingId, { setAside: true, suspicions: ["hidden_field_filled"] });
  must(await confirmAddress(sent.participantId));
  expect(must(await askSignatories())).toBe(0);
});

test("the same form is the same letter, and with other names it is refused", async ({ database: _ }) => {
  const { hearingId } = await hearing();
  const form = incoming(hearingId, { onBehalfOf: "several" });
  const first = must(await receiveJointLetter(form, [EVA]));
  expect(must(await receiveJointLetter(form, [EVA]))).toMatchObject({ again: true, number: first.number });
  expect(await receiveJointLetter(form, [OTTO])).toMatchObject({ refusal: "already_sent_with_other_text" });
  expect(await database().namedSignatory.count()).toBe(1);
  const own = await receiveJointLetter(incoming(hearingId, { email: "ida@x.example" }), [
    { name: "Ida selv", email: "IDA@x.example" },
  ]);
  expect(await database().namedSignatory.count({ where: { submissionId: must(own).submissionId } })).toBe(0);
});

test("an answer stands in the database too, and goes with the data of whom it is about", async ({
  database: { prisma },
}) => {
  const { hearingId } = await hearing();
  const { named } = await asked(hearingId);
  must(await declineSignature(named.otto));
  await expect(
    pool().query("UPDATE named_signatory SET answer = NULL, answered_at = NULL WHERE id = $1", [named.otto]),
  ).rejects.toThrow(/answered once/);
  await expect(
    prisma.namedSignatory.update({
      where: { id: named.eva },
      data: { answer: "confirmed", answeredAt: now() },
    }),
  ).rejects.toThrow();
});
