import { claimDue } from "#app/domain/follow-ups/claim-due.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { findLetter } from "#app/domain/follow-ups/find-letter.ts";
import { requestException } from "#app/domain/follow-ups/grant-exception.ts";
import { resolveByLetter } from "#app/domain/follow-ups/resolve-follow-up.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { correctAddress } from "#app/domain/participants/correct-address.ts";
import { participantToken } from "#app/domain/participants/link.ts";
import { closePrintJob } from "#app/domain/print-jobs/close-print-job.ts";
import { drawLetters } from "#app/domain/print-jobs/draw-letters.ts";
import { findDrawnJob } from "#app/domain/print-jobs/find-drawn-job.ts";
import { findPrintJob, listPrintJobs } from "#app/domain/print-jobs/find-print-job.ts";
import { listWaitingLetters } from "#app/domain/print-jobs/list-waiting-letters.ts";
import { makeLetters } from "#app/domain/print-jobs/make-letters.ts";
import { makePrintJob } from "#app/domain/print-jobs/make-print-job.ts";
import { recordLettersTaken } from "#app/domain/print-jobs/record-letters-taken.ts";
import { database } from "#app/server/database.ts";
import { decipher, encipher } from "#app/server/enciphered.ts";
import { openMailer } from "#app/server/mailer.ts";
import { expect, test } from "#tests/support/database.ts";
import { readPdf, textOf } from "#tests/support/read-pdf.ts";
import { RefusingServer } from "#tests/support/refusing-server.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const POSTED = { step: "posted" as const, leftOut: [] };
const ADDRESS = "Torvet 1\n9999 Mølleå";

/** A closed hearing of people without e-mail: two with an address, one without. */
async function byLetter() {
  const situation = await hearing({ publishedDaysAgo: 90 });
  const { hearingId } = situation;
  const ida = await receive(hearingId, { name: "Ida", email: null, address: ADDRESS, body: "Brønden." });
  await receive(hearingId, { name: "Bo", email: null, address: "Skovvej 2, 9999 Mølleå", body: "Skoven." });
  await receive(hearingId, { name: "Per", email: null, address: " ", body: "Stien." });
  must(await closeHearing(hearingId));
  return { ...situation, ida: ida.participantId };
}

test("everything that waits for somebody is in one letter, and what is made once is not made twice", async ({
  database: _,
}) => {
  const { hearingId, owner, other } = await byLetter();
  const jobs = await Promise.all([owner, other, owner, other].map((by) => makePrintJob(hearingId, by)));
  expect(jobs.filter(({ ok }) => ok)).toHaveLength(1);
  expect(jobs.filter(({ ok }) => !ok)).toMatchObject(
    Array.from({ length: 3 }, () => ({ refusal: "no_letters_waiting" })),
  );
  const [made] = await listPrintJobs(hearingId);
  expect(made).toMatchObject({ number: 1, letters: 2, posted: null });
  const job = await findPrintJob(hearingId, made?.id ?? "");
  expect(
    job?.letters.map(({ name, followUps }) => [name, followUps.map(({ followUp }) => followUp.milestone)]),
  ).toEqual([
    ["Bo", ["receipt", "closed"]],
    ["Ida", ["receipt", "closed"]],
  ]);
  expect((await listWaitingLetters(hearingId)).map(({ name, address }) => [name, address])).toEqual([
    ["Per", null],
    ["Per", null],
  ]);
  const texts = await database().printedFollowUp.findMany();
  for (const { text, content } of texts) {
    expect(text).toContain("/participant/{token}");
    expect(JSON.stringify(content)).not.toContain("/participant/");
  }
});

test("letters that were posted are settled with their words; those left out, and those whose address was put right since, wait again", async ({
  database: { pool },
}) => {
  const { hearingId, owner, ida } = await byLetter();
  await receive(hearingId, { name: "Mia", email: null, address: "Engen 3, 9999 Mølleå", body: "Engen." });
  const job = must(await makePrintJob(hearingId, owner));
  expect(await closePrintJob(hearingId, job, POSTED, owner)).toMatchObject({
    refusal: "print_job_not_drawn",
  });
  expect(await makeLetters()).toBe(true);
  expect(await makeLetters()).toBe(false);
  const mia = await database().participant.findFirstOrThrow({ where: { name: "Mia" } });
  must(await correctAddress(mia.id, { email: null, address: "Engen 5, 9999 Mølleå" }, owner));
  expect(must(await closePrintJob(hearingId, job, { ...POSTED, leftOut: [ida] }, owner))).toBe(1);
  expect(await closePrintJob(hearingId, job, POSTED, owner)).toMatchObject({ refusal: "print_job_closed" });
  const { rows } = await pool.query(
    `SELECT p.name, f.state::text, f.resolution::text, k.text LIKE 'Kære%' OR k.text LIKE '%Kære%' AS kept
       FROM follow_up f JOIN participant p ON p.id = f.participant_id LEFT JOIN kept_mail k ON k.follow_up_id = f.id
      WHERE f.milestone = 'receipt' ORDER BY p.name`,
  );
  expect(rows).toEqual([
    { name: "Bo", state: "resolved", resolution: "letter", kept: true },
    { name: "Ida", state: "owed", resolution: null, kept: null },
    { name: "Mia", state: "owed", resolution: null, kept: null },
    { name: "Per", state: "owed", resolution: null, kept: null },
  ]);
  expect(await recordLettersTaken(hearingId, job, owner)).toMatchObject({ refusal: "print_job_closed" });
  const again = must(await makePrintJob(hearingId, owner));
  expect((await findPrintJob(hearingId, again))?.letters.map(({ name }) => name)).toEqual(["Ida", "Mia"]);
  must(await closePrintJob(hearingId, again, { ...POSTED, step: "cancelled" }, owner));
  expect((await listWaitingLetters(hearingId)).filter(({ address }) => address)).toHaveLength(4);
  await expect(pool.query("DELETE FROM print_job")).rejects.toThrow(/print_job_is_kept/);
});

test("a letter goes to whom a mail could not reach; when the e-mail address is put right meanwhile, the mail waits until it is known whether the letter went", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing();
  const { participantId } = await receive(hearingId, {
    name: "Eva",
    email: "eva@stedet.example",
    address: ADDRESS,
  });
  const server = new RefusingServer({ onRcptTo: "550 5.1.1 no such user" });
  const mailer = openMailer(await server.listen());
  while ((await deliverDue(mailer)) > 0);
  expect(await listWaitingLetters(hearingId)).toMatchObject([{ name: "Eva", failed: true }]);
  const job = must(await makePrintJob(hearingId, owner));
  await makeLetters();
  must(await correctAddress(participantId, { email: "eva@andetsted.example", address: ADDRESS }, owner));
  expect(await claimDue(10)).toEqual([]);
  must(await closePrintJob(hearingId, job, { ...POSTED, step: "cancelled" }, owner));
  expect(await claimDue(10)).toHaveLength(1);
  expect(await makePrintJob(hearingId, owner)).toMatchObject({ refusal: "no_letters_waiting" });
  mailer.close();
  await server.close();
});

test("the letters are PDF/UA, the same bytes each time, each from the front of a sheet; what is stored of them opens nothing", async ({
  database: _,
}) => {
  const { hearingId, owner, ida } = await byLetter();
  await receive(hearingId, {
    name: 'Bo «#link("x")» <b>',
    email: null,
    address: ADDRESS,
    body: "#pagebreak() $x$ \u0007".repeat(600),
    locale: "en",
  });
  const id = must(await makePrintJob(hearingId, owner));
  const job = await findDrawnJob(id);
  expect(job.letters.map(({ texts }) => texts[0]?.locale)).toEqual(["da", "en", "da"]);
  const pdf = drawLetters(job);
  expect(drawLetters(job).equals(pdf)).toBe(true);
  const source = pdf.toString("latin1");
  expect(source).toMatch(/<pdfuaid:part>1/);
  const pages = source.match(/\/Type ?\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(7);
  await makeLetters();
  const made = must(await recordLettersTaken(hearingId, id, owner));
  expect(made.pdf.equals(pdf)).toBe(true);
  expect(await database().journalEntry.count({ where: { deed: "letters_taken" } })).toBe(1);
  const read = await readPdf(pdf);
  expect(textOf(read[0])).toContain("Udskrift 1");
  const [first] = read.flatMap((words) => words.filter(({ text }) => text === "Skovvej 2"));
  expect(first?.fromLeft).toBeCloseTo(20, 0);
  expect(first?.fromTop).toBeGreaterThan(45);
  expect(first?.fromTop).toBeLessThan(80);
  expect(read.map(textOf).join(" ")).toContain("#pagebreak() $x$");
  const stored = await database().printJob.findUniqueOrThrow({ where: { id } });
  expect(Buffer.from(stored.pdf ?? []).includes("%PDF")).toBe(false);
  const participant = await database().participant.findUniqueOrThrow({ where: { id: ida } });
  const rows = await database().$queryRaw<
    { all: string }[]
  >`SELECT string_agg(o::text, '') AS all FROM printed_follow_up o`;
  expect(rows[0]?.all).not.toContain(participantToken(participant));
  const elsewhere = await hearing();
  expect(await recordLettersTaken(elsewhere.hearingId, id, owner)).toMatchObject({ refusal: "not_found" });
});

test("what was enciphered is read again only for what it is for, and not when a bit was changed", () => {
  const hidden = encipher("letters", Buffer.from("Kære Ida"));
  expect(decipher("letters", hidden).toString()).toBe("Kære Ida");
  expect(() => decipher("other", hidden)).toThrow();
  hidden[hidden.length - 1] = (hidden.at(-1) ?? 0) ^ 1;
  expect(() => decipher("letters", hidden)).toThrow();
});

test("what is in a print job is settled with it and in no other way; what is settled by itself is in no job; both read as they did", async ({
  database: { pool },
}) => {
  const { hearingId, owner, other } = await byLetter();
  const ofBo = { participant: { name: "Bo" } };
  const [bo, closed] = await database().followUp.findMany({ where: ofBo, orderBy: { milestone: "asc" } });
  if (!bo || !closed) throw new Error("Bo is owed nothing");
  must(await resolveByLetter(hearingId, closed.id, owner));
  const job = must(await makePrintJob(hearingId, owner));
  const printed = await findPrintJob(hearingId, job);
  expect(printed?.letters[0]?.followUps.map(({ followUpId }) => followUpId)).toEqual([bo.id]);
  const inJob = { refusal: "follow_up_in_print_job", about: { number: 1 } };
  expect(await resolveByLetter(hearingId, bo.id, other)).toMatchObject(inJob);
  expect(await requestException(bo.id, "Bo er død.", owner)).toMatchObject(inJob);
  await expect(
    pool.query("UPDATE follow_up SET state = 'resolved', resolution = 'letter' WHERE id = $1", [bo.id]),
  ).rejects.toThrow(/follow_up_is_in_an_open_print_job/);
  await expect(
    pool.query(
      `INSERT INTO printed_follow_up (print_job_id, follow_up_id, participant_id, position, subject, text, content)
       SELECT print_job_id, $1, participant_id, 9, subject, text, content FROM printed_follow_up WHERE follow_up_id = $2`,
      [closed.id, bo.id],
    ),
  ).rejects.toThrow(/only_what_is_open_is_printed/);

  const before = await findLetter(hearingId, bo.id);
  expect(before?.printJob?.number).toBe(1);
  const participant = await database().participant.findUniqueOrThrow({ where: { id: bo.participantId } });
  expect(before?.text).toContain(participantToken(participant));
  await pool.query("UPDATE hearing SET contact_name = 'En anden' WHERE id = $1", [hearingId]);
  expect((await findLetter(hearingId, bo.id))?.text).toBe(before?.text);
  expect((await findLetter(hearingId, closed.id))?.text).not.toContain("En anden");

  await makeLetters();
  must(await closePrintJob(hearingId, job, POSTED, owner));
  expect(await resolveByLetter(hearingId, bo.id, owner)).toMatchObject({ refusal: "follow_up_not_open" });
  expect((await findLetter(hearingId, bo.id))?.text).toBe(before?.text);
  expect(await database().keptMail.count({ where: { followUp: ofBo } })).toBe(2);
});

test("of a letter that is settled by itself while a job is made, it goes once", async ({ database: _ }) => {
  const { hearingId, owner, other } = await byLetter();
  for (const { id } of await listWaitingLetters(hearingId)) {
    const [made, settled] = await Promise.all([
      makePrintJob(hearingId, owner),
      resolveByLetter(hearingId, id, other),
    ]);
    const inJob = await database().printedFollowUp.count({ where: { followUpId: id, open: true } });
    expect(inJob + (settled.ok ? 1 : 0)).toBe(1);
    if (made.ok) must(await closePrintJob(hearingId, made.value, { ...POSTED, step: "cancelled" }, owner));
  }
});
