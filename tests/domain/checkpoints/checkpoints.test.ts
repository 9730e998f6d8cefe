import fc from "fast-check";
import { keepCheckpoint } from "#app/domain/checkpoints/keep-checkpoint.ts";
import { listDueCheckpoints } from "#app/domain/checkpoints/list-due-checkpoints.ts";
import { makeCheckpoint } from "#app/domain/checkpoints/make-checkpoint.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { undoImport } from "#app/domain/imports/undo-import.ts";
import { makePrintJob } from "#app/domain/print-jobs/make-print-job.ts";
import { findProof } from "#app/domain/submissions/find-proof.ts";
import { grow, hashLeaf, rootOf, rootOfFrontier } from "#app/domain/submissions/receipt-tree.ts";
import { grouped } from "#app/domain/submissions/submission.ts";
import { verificationForm, verifyReceipt } from "#app/domain/submissions/verify-receipt.ts";
import { database, transaction } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { expect, test } from "#tests/support/database.ts";
import { importedFile } from "#tests/support/imports.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => hashLeaf(Buffer.from(String(index))));

test("a tree that grows leaf by leaf from what a checkpoint keeps is the tree over all leaves", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }), (size, more) => {
      const leaves = leavesOf(size + more);
      const kept: string[] = [];
      const frontier: Buffer[] = [];
      for (const [index, leaf] of leaves.entries()) {
        if (index === size) kept.push(...frontier.map((hash) => hash.toString("hex")));
        grow(frontier, index, leaf);
      }
      const grown = kept.map((hash) => Buffer.from(hash, "hex"));
      if (more > 0) for (const [index, leaf] of leaves.slice(size).entries()) grow(grown, size + index, leaf);
      const root = rootOf(leaves).toString("hex");
      expect(rootOfFrontier(frontier).toString("hex")).toBe(root);
      if (more > 0) expect(rootOfFrontier(grown).toString("hex")).toBe(root);
    }),
  );
});

test("new receipts make a checkpoint due, at most twice a minute, and two workers make it once", async ({
  database: { pool },
}) => {
  const { hearingId } = await hearing();
  expect(await listDueCheckpoints()).toEqual([]);
  expect(await makeCheckpoint(hearingId)).toBeNull();
  const first = await receive(hearingId);
  expect(await listDueCheckpoints()).toEqual([hearingId]);
  const made = await Promise.all([makeCheckpoint(hearingId), makeCheckpoint(hearingId)]);
  expect(made.map((one) => one?.size)).toEqual([1, 1]);
  expect(await database().checkpoint.count()).toBe(1);
  expect(await listDueCheckpoints()).toEqual([]);
  await receive(hearingId);
  expect(await listDueCheckpoints()).toEqual([]);
  await pool.query("ALTER TABLE checkpoint DISABLE TRIGGER USER");
  await pool.query("UPDATE checkpoint SET at = at - interval '31 s'");
  await pool.query("ALTER TABLE checkpoint ENABLE TRIGGER USER");
  expect(await listDueCheckpoints()).toEqual([hearingId]);
  const second = await makeCheckpoint(hearingId);
  const leaves = await Promise.all(
    [first.number, 2].map((number) => database().submission.findFirstOrThrow({ where: { number } })),
  );
  expect(second).toMatchObject({ size: leaves.length });
  expect(second?.root).not.toBe(made[0]?.root);
});

test("the database lets a tree only grow, and only over numbers that were given", async ({
  database: { pool },
}) => {
  const { hearingId } = await hearing();
  for (let index = 0; index < 3; index += 1) await receive(hearingId);
  await makeCheckpoint(hearingId);
  const insert = (size: number, at = "now()") =>
    pool.query(
      `INSERT INTO checkpoint (hearing_id, size, root, frontier, at)
       SELECT hearing_id, $1::int, root, array_fill(root, ARRAY[bit_count($1::int::bit(32))::int]), ${at} FROM checkpoint
        WHERE size = 3`,
      [size],
    );
  await expect(insert(2)).rejects.toThrow(/checkpoint_only_grows/);
  await expect(insert(4)).rejects.toThrow(/checkpoint_covers_what_was_given/);
  await receive(hearingId);
  await expect(insert(4, "now() - interval '1 day'")).rejects.toThrow(/checkpoint_only_grows/);
  for (const sql of ["UPDATE checkpoint SET size = 9", "DELETE FROM checkpoint", "TRUNCATE checkpoint"])
    await expect(pool.query(sql), sql).rejects.toThrow(/append.only|never changed|refuse/i);
  expect((await makeCheckpoint(hearingId))?.size).toBe(4);
});

test("a receipt can be proved as soon as a checkpoint covers it, and what is changed is called so", async ({
  database: { pool },
}) => {
  const { hearingId, slug } = await hearing();
  const { submissionId, number } = await receive(hearingId, { body: "Brønden lugter." });
  for (let index = 0; index < 4; index += 1) await receive(hearingId);
  const { fingerprint } = await database().submission.findUniqueOrThrow({ where: { id: submissionId } });
  const check = (fields: object) => verifyReceipt(verificationForm.parse(fields));
  const receipt = { by: "receipt", hearing: slug, number: String(number), fingerprint: grouped(fingerprint) };
  expect(await check(receipt)).toMatchObject({ verdict: "waiting" });
  expect(await findProof(submissionId)).toBeNull();
  const checkpoint = await makeCheckpoint(hearingId);
  const covered = { verdict: "covered", number, checkpoint: { size: 5, root: checkpoint?.root } };
  expect(await check(receipt)).toMatchObject(covered);
  expect(await check({ ...receipt, number: "2" })).toEqual({ verdict: "wrong" });

  const proof = await findProof(submissionId);
  if (!proof) throw new Error("No proof");
  const pasted = (changed: object) => check({ by: "proof", proof: JSON.stringify({ ...proof, ...changed }) });
  expect(await pasted({})).toMatchObject(covered);
  const other = "0".repeat(64);
  for (const changed of [
    { number: 2 },
    { receivedAt: "2020-01-01T00:00:00.000Z" },
    { fingerprint: other },
    { nonce: "x" },
    { index: 1 },
    { size: 4 },
    { path: proof.path.slice(1) },
    { path: [...proof.path, other] },
    { root: other },
  ])
    expect(await pasted(changed), JSON.stringify(changed)).toEqual({ verdict: "wrong" });
  const elsewhere = await hearing();
  expect(await pasted({ hearing: elsewhere.slug })).toEqual({ verdict: "strange" });
  for (const text of ["", "{}", "[", JSON.stringify({ ...proof, path: "x" }), "x".repeat(10_001)])
    expect(verificationForm.safeParse({ by: "proof", proof: text }).success, text).toBe(false);

  await pool.query("ALTER TABLE submission DISABLE TRIGGER USER");
  await pool.query("UPDATE submission SET received_at = received_at + interval '1 ms' WHERE number = 3");
  expect(await check(receipt)).toMatchObject({ verdict: "broken" });
  await pool.query("DELETE FROM submission WHERE number = 5");
  expect(await check(receipt)).toMatchObject({ verdict: "broken" });
  const lost = await receive(hearingId);
  await receive(hearingId);
  await pool.query("DELETE FROM submission WHERE id = $1", [lost.submissionId]);
  await expect(makeCheckpoint(hearingId)).rejects.toThrow(`Receipt 6 of hearing ${hearingId} is missing`);
});

test("an import that is taken back leaves its leaves and nothing else: the tree goes on, and later receipts are proved", async ({
  database: { pool },
}) => {
  const { hearingId, owner } = await hearing();
  const before = await receive(hearingId);
  const file = await importedFile(hearingId, owner, "done");
  const imported = await database().submission.count({ where: { hearingId, imported: { importId: file } } });
  const checkpoint = await makeCheckpoint(hearingId);
  expect(checkpoint?.size).toBe(imported + 1);
  const later = await receive(hearingId);
  must(await undoImport(hearingId, file, owner));
  const grown = await makeCheckpoint(hearingId);
  expect(grown?.size).toBe(later.number);
  for (const { submissionId } of [before, later])
    expect(await findProof(submissionId)).toMatchObject({ size: grown?.size, root: grown?.root });
  expect(await database().removedReceipt.count({ where: { hearingId } })).toBe(imported);
  await expect(pool.query("DELETE FROM removed_receipt")).rejects.toThrow();
});

test("every mail and letter to a participant says what the newest checkpoint is, and what is kept says the same", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing();
  await receive(hearingId, { email: "ida@x.example" });
  await receive(hearingId, { name: "Bo", email: null, address: "Torvet 1\n9999 Mølleå" });
  const checkpoint = await makeCheckpoint(hearingId);
  const root = grouped(checkpoint?.root ?? "");
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverDue(mailer)) > 0);
  const [mail] = sink.all();
  const said = "Kvitteringerne fra nr. 1 til nr. 2 har tilsammen dette fingeraftryk";
  for (const text of [mail?.text, (await database().keptMail.findFirst())?.text]) {
    expect(text?.replaceAll(/\s+/g, " ")).toContain(said);
    expect(text).toContain(`\n${root}\n`);
  }
  expect(mail?.html).toContain(root);
  must(await makePrintJob(hearingId, owner));
  const printed = await database().printedFollowUp.findFirstOrThrow();
  expect(printed.text).toContain(root);
  expect((printed.content as { foot?: string[] }).foot).toEqual([
    expect.stringContaining(said),
    root,
    expect.stringMatching(/^Efterprøv en kvittering: .+\/verify$/),
  ]);
  mailer.close();
  await sink.close();
});

test("twenty thousand receipts that come at once are covered in pieces, with nothing but what lets the tree grow", async ({
  database: { pool },
}) => {
  test.setTimeout(240_000);
  const { hearingId } = await hearing();
  await receive(hearingId);
  await pool.query(
    `INSERT INTO submission (hearing_id, participant_id, number, idempotency_key, body, fingerprint, nonce, received_at, stored_at, late, channel)
     SELECT s.hearing_id, s.participant_id, n, 'many ' || n, s.body, s.fingerprint, md5(n::text), s.received_at, s.stored_at, false, 'web'
       FROM submission s, generate_series(2, 20000) n WHERE s.hearing_id = $1`,
    [hearingId],
  );
  await pool.query("UPDATE submission_counter SET last = 20000");
  const started = performance.now();
  const checkpoint = await makeCheckpoint(hearingId);
  const first = performance.now();
  const last = await receive(hearingId);
  const again = performance.now();
  const next = await transaction((tx, now) => keepCheckpoint(tx, hearingId, now));
  const second = performance.now();
  const proof = await findProof(last.submissionId);
  const third = performance.now();
  console.log(
    `20,000 at once ${Math.round(first - started)} ms; one more ${Math.round(second - again)} ms; a proof ${Math.round(third - second)} ms`,
  );
  expect([checkpoint?.size, checkpoint?.frontier.length]).toEqual([20_000, 5]);
  expect(next?.size).toBe(20_001);
  expect(proof).toMatchObject({ size: 20_001, root: next?.root });
});
