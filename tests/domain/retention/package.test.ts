import { createHash } from "node:crypto";
import { publishAttachment } from "#app/domain/attachments/clear-attachment.ts";
import { recordReading } from "#app/domain/attachments/record-reading.ts";
import { redactAttachment } from "#app/domain/attachments/redact-attachment.ts";
import { confirmSpam } from "#app/domain/quarantine/confirm-spam.ts";
import { makeJournalPackage } from "#app/domain/retention/make-journal-package.ts";
import { recordPackageTaken } from "#app/domain/retention/record-package-taken.ts";
import { requestJournalPackage } from "#app/domain/retention/request-journal-package.ts";
import { pool } from "#app/server/database.ts";
import { concludedHearing, concludeIt, filePackage } from "#tests/support/concluded.ts";
import { expect, test } from "#tests/support/database.ts";
import { received } from "#tests/support/files.ts";
import { answeredHearing, hearing, must, receive } from "#tests/support/situation.ts";
import { unzip } from "#tests/support/unzip.ts";

const IDA = { name: "Ida", email: "ida@stedet.example", body: "Brønden lugter." };

async function bytesOf(
  hearingId: string,
  number: number,
  by: Parameters<typeof filePackage>[1],
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of must(await recordPackageTaken(hearingId, number, by)).bytes) parts.push(part);
  return Buffer.concat(parts);
}

test("a package holds everything of the case, and its manifest the SHA-256 of every file", async ({
  database: { prisma },
}) => {
  const file = await received("kort.txt", "Et kort over brønden.");
  const { hearingId, owner } = await concludedHearing({ ...IDA, attachments: [file] });
  const number = must(await requestJournalPackage(hearingId, owner));
  while (await makeJournalPackage());
  const zip = await bytesOf(hearingId, number, owner);
  const made = await prisma.journalPackage.findFirstOrThrow();
  expect(createHash("sha256").update(zip).digest("hex")).toBe(made.sha256);
  expect(BigInt(zip.length)).toBe(made.size);
  const files = unzip(zip);
  const manifest = JSON.parse(files.get("manifest.json")?.text ?? "");
  expect([...files.keys()].filter((name) => name !== "manifest.json")).toEqual(
    manifest.files.map(({ name }: { name: string }) => name),
  );
  for (const { name, size, sha256 } of manifest.files as { name: string; size: number; sha256: string }[]) {
    const text = files.get(name)?.text ?? "";
    expect(Buffer.byteLength(text), name).toBe(size);
    expect(createHash("sha256").update(text).digest("hex"), name).toBe(sha256);
  }
  for (const name of ["hoering", "svar", "beslutninger", "opfoelgning", "afslutning", "vedtaget-tekst"])
    expect(files.has(`sag/${name}.json`), name).toBe(true);
  expect(files.get("hoeringssvar/0001.txt")?.text).toBe(IDA.body);
  expect(files.get("hoeringssvar/0001/1-kort.txt")?.text).toBe("Et kort over brønden.");
  expect(JSON.parse(files.get("hoeringssvar/0001.json")?.text ?? "")).toMatchObject({
    participant: { name: "Ida", email: IDA.email },
  });
  expect([...files.keys()].filter((name) => name.startsWith("mails/")).length).toBeGreaterThan(3);
  expect(files.get("hvidbog/1/indhold.json")?.text).toContain("Ledningen.");
  const entries = JSON.parse(files.get("journal/journal.json")?.text ?? "");
  expect(entries.length).toBeGreaterThanOrEqual(manifest.journalEntries);
  const deeds = (
    await prisma.journalEntry.findMany({ where: { aboutId: made.id }, orderBy: { number: "asc" } })
  ).map(({ deed }) => deed);
  expect(deeds).toEqual(["package_asked", "package_made", "package_taken"]);
});

test("a package holds what was decided about files and about what was set aside, and the file that was shown", async ({
  database: { prisma },
}) => {
  const brev = await received("brev.txt", "Ring 20 12 13 14.");
  const situation = await answeredHearing({
    said: { ...IDA, attachments: [brev] },
    theme: "Rør",
    reason: "Ledningen.",
  });
  const { hearingId, owner } = situation;
  const aside = await receive(hearingId, {
    email: "bot@stedet.example",
    body: "Køb her",
    suspicions: ["hidden_field_filled"],
    setAside: true,
  });
  must(await confirmSpam(hearingId, { numbers: [aside.number] }, { reason: "Reklame" }, owner));
  const of = { hearingId, number: 1, position: 1 };
  must(await redactAttachment(of, await received("ny.txt", "Brønden lugter."), owner));
  while (await recordReading(() => undefined));
  must(await publishAttachment(of, { looked: false, decisions: new Map() }, owner));
  await concludeIt(situation);
  const number = must(await requestJournalPackage(hearingId, owner));
  while (await makeJournalPackage());
  const files = unzip(await bytesOf(hearingId, number, owner));
  expect(files.get("hoeringssvar/0001/1-brev.txt")?.text).toBe("Ring 20 12 13 14.");
  expect(files.get("hoeringssvar/0001/1-offentlig-ny.txt")?.text).toBe("Brønden lugter.");
  const packed = (name: string) => JSON.parse(files.get(`hoeringssvar/${name}.json`)?.text ?? "");
  expect(packed("0001").attachments).toMatchObject([
    { redaction: { name: "ny.txt" }, clearing: { published: true, clearedById: owner.id } },
  ]);
  expect(packed("0002").quarantine).toMatchObject({ state: "spam", reason: "Reklame" });
  expect(await prisma.journalPackage.count()).toBe(1);
});

test("what a killed worker had begun is made by another; a newer package takes the place of one that nobody filed", async ({
  database: { prisma },
}) => {
  const { hearingId, owner } = await concludedHearing(IDA);
  const first = must(await requestJournalPackage(hearingId, owner));
  await pool().query(
    "UPDATE journal_package SET attempts = 1, due_at = clock_timestamp() + interval '2 minutes'",
  );
  expect(await makeJournalPackage()).toBe(false);
  await pool().query("UPDATE journal_package SET due_at = clock_timestamp()");
  const both = await Promise.all([makeJournalPackage(), makeJournalPackage()]);
  expect(both.filter(Boolean)).toHaveLength(1);
  const second = must(await requestJournalPackage(hearingId, owner));
  while (await makeJournalPackage());
  expect(await recordPackageTaken(hearingId, first, owner)).toMatchObject({ refusal: "not_found" });
  must(await recordPackageTaken(hearingId, second, owner));
  expect(await prisma.doomedFile.count()).toBe(1);
  await filePackage(hearingId, owner);
  await expect(
    pool().query("UPDATE journal_package SET case_number = 'x' WHERE filed_at IS NOT NULL"),
  ).rejects.toThrow(/journal_package_is_kept/);
});

test("nothing is packed before the conclusion", async ({ database: _ }) => {
  const { hearingId, owner } = await hearing();
  expect(await requestJournalPackage(hearingId, owner)).toMatchObject({ refusal: "hearing_not_concluded" });
});
