import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { verify } from "#app/commands/verify/verifier.ts";
import { findReceipt } from "#app/domain/submissions/find-receipt.ts";
import { receiveSubmission } from "#app/domain/submissions/receive-submission.ts";
import { readEnv } from "#app/server/env.ts";
import { openFile, readStored, storage, storageAt } from "#app/server/storage.ts";
import { expect, test } from "#tests/support/database.ts";
import { received } from "#tests/support/files.ts";
import { hearing, incoming, receive } from "#tests/support/situation.ts";

const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");
const placeOf = (hash: string) =>
  path.join(fileURLToPath(process.env.STORAGE_URL ?? ""), hash.slice(0, 2), hash);

test("a file is kept under its SHA-256, and what was changed on the disk is never handed out whole", async ({
  database: _,
}) => {
  const file = await received("brønd.txt", "Brønden lugter.");
  expect(file).toEqual({
    ...{ name: "brønd.txt", mediaType: "text/plain", size: 16, sha256: sha256("Brønden lugter.") },
  });
  expect(readdirSync(storage().arriving)).not.toContain(file.sha256);
  expect((await readStored(file.sha256))?.toString()).toBe("Brønden lugter.");
  writeFileSync(placeOf(file.sha256), "Brønden dufter.");
  await expect(readStored(file.sha256)).rejects.toThrow("is not what was stored");
  const begun: string[] = [];
  await expect(
    (async () => {
      for await (const part of (await openFile(file.sha256)) ?? []) begun.push(part.toString());
    })(),
  ).rejects.toThrow();
  expect(begun).toEqual([]);
  rmSync(placeOf(file.sha256));
  expect(await readStored(file.sha256)).toBeNull();
});

test("the receipt vouches for text and files, as anybody can work out with common tools", async ({
  database,
}) => {
  const { hearingId } = await hearing();
  const files = [await received("plan.txt", "Planen"), await received("kort.txt", "Kortet")];
  const { submissionId } = await receive(hearingId, { body: "Se filerne: æøå", attachments: files });
  const receipt = await findReceipt(submissionId);
  const folder = mkdtempSync(path.join(tmpdir(), "genklang-receipt-"));
  writeFileSync(path.join(folder, "tekst.txt"), "Se filerne: æøå");
  writeFileSync(path.join(folder, "FIL1"), "Planen");
  writeFileSync(path.join(folder, "FIL2"), "Kortet");
  const said = execFileSync(
    "sh",
    [
      "-c",
      "sha256sum FIL1 FIL2 | cut -c1-64 > filer.txt; (cat tekst.txt; printf '\\0'; cat filer.txt) | sha256sum",
    ],
    { cwd: folder, encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  expect(receipt?.fingerprint).toBe(said.slice(0, 64));
  expect(receipt?.attachments.map(({ name, size }) => [name, size])).toEqual([
    ["plan.txt", 6],
    ["kort.txt", 6],
  ]);
  const client = new pg.Client({ connectionString: database.pool.options.connectionString });
  await client.connect();
  expect((await verify(client)).faults).toEqual([]);
  await client.end();
});

test("the same form with other files is not the same", async ({ database: _ }) => {
  const { hearingId } = await hearing();
  const [plan, map] = [await received("plan.txt", "Planen"), await received("kort.txt", "Kortet")];
  const form = incoming(hearingId, { attachments: [plan] });
  expect(await receiveSubmission(form)).toMatchObject({ ok: true, value: { number: 1, again: false } });
  expect(await receiveSubmission(form)).toMatchObject({ ok: true, value: { number: 1, again: true } });
  for (const attachments of [[map], [plan, map], [], [{ ...plan, name: "andet.txt" }]])
    expect(await receiveSubmission({ ...form, attachments })).toMatchObject({
      refusal: "already_sent_with_other_text",
    });
});

test("no file of a submission is changed, removed or added afterwards, by whatever way", async ({
  database,
}) => {
  const { hearingId } = await hearing();
  const plan = await received("plan.txt", "Planen");
  const { submissionId } = await receive(hearingId, { attachments: [plan] });
  const other = await received("andet.txt", "Noget andet");
  const page = await received("side.txt", "<b>fed</b> er en side");
  for (const [sql, values] of [
    ["UPDATE attachment SET name = 'x.txt'", []],
    ["DELETE FROM attachment", []],
    ["DELETE FROM stored_file WHERE sha256 = $1", [plan.sha256]],
    ["INSERT INTO attachment SELECT $1, 2, 'x.txt', 'text/plain', 1, $2", [submissionId, other.sha256]],
    ["INSERT INTO attachment SELECT $1, 2, 'x.html', 'text/html', 1, $2", [submissionId, page.sha256]],
    ["INSERT INTO attachment SELECT $1, 2, '../x.txt', 'text/plain', 1, $2", [submissionId, page.sha256]],
  ] as const)
    await expect(database.pool.query(sql, [...values]), sql).rejects.toThrow();
});

test("a storage that cannot be written to, and an address that is none, stop a process before it starts", async () => {
  const settings = {
    ...{ BASE_URL: "http://localhost", DATABASE_URL: "postgresql://x@localhost/x" },
    ...{ SMTP_URL: "smtp://localhost", MAIL_FROM: "a@x.example", SESSION_SECRET: "x".repeat(40) },
  };
  expect(() => readEnv(settings)).toThrow("STORAGE_URL: is not set.");
  expect(() => readEnv({ ...settings, STORAGE_URL: "/files" })).toThrow(
    "STORAGE_URL: must be file:///folder or s3://bucket/prefix.",
  );
  await expect(storageAt("file:///dev/null/files").prepare()).rejects.toThrow();
});

test("a bucket that speaks S3 keeps files as a folder does", async () => {
  // @ts-expect-error: it ships no types
  const { default: S3rver } = await import("s3rver");
  const folder = mkdtempSync(path.join(tmpdir(), "genklang-bucket-"));
  const bucket = new S3rver({
    ...{ address: "127.0.0.1", port: 0, silent: true, directory: path.join(folder, "s3") },
    configureBuckets: [{ name: "files" }],
  });
  const { port } = await bucket.run();
  const keys = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" };
  Object.assign(process.env, keys);
  const at = (name: string) =>
    storageAt(`s3://${name}/prefix?endpoint=${encodeURIComponent(`http://127.0.0.1:${port}`)}`);
  try {
    await expect(at("missing").prepare()).rejects.toThrow();
    const there = at("files");
    await there.prepare();
    const hash = sha256("Brønden");
    expect(await readStored(hash, there)).toBeNull();
    writeFileSync(path.join(there.arriving, "brønd"), "Brønden");
    await there.keep(path.join(there.arriving, "brønd"), hash);
    expect((await readStored(hash, there))?.toString()).toBe("Brønden");
    expect(readdirSync(there.arriving)).not.toContain("brønd");
    await there.remove(hash);
    expect(await readStored(hash, there)).toBeNull();
  } finally {
    for (const key of Object.keys(keys)) delete process.env[key];
    await bucket.close();
    rmSync(folder, { recursive: true });
  }
});
