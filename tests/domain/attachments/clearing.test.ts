import sharp from "sharp";
import {
  decideAttachment,
  holdBackAttachment,
  publishAttachment,
} from "#app/domain/attachments/clear-attachment.ts";
import { findFile, findOwnFile, findPublicFile } from "#app/domain/attachments/find-file.ts";
import { recordReading } from "#app/domain/attachments/record-reading.ts";
import { redactAttachment, undoRedaction } from "#app/domain/attachments/redact-attachment.ts";
import { clearTogether } from "#app/domain/clearings/clear-together.ts";
import type { FindingDecision } from "#app/domain/clearings/finding.ts";
import { countClearings, listClearings } from "#app/domain/clearings/list-clearings.ts";
import { recallSubmission } from "#app/domain/clearings/recall-submission.ts";
import { scanSubmissions } from "#app/domain/clearings/scan-submissions.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { holdBackSubmission, publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import {
  findPublicSubmission,
  listPublicSubmissions,
} from "#app/domain/submissions/list-public-submissions.ts";
import { withholdSubmission } from "#app/domain/submissions/withhold-submission.ts";
import { database as current } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import { readStored } from "#app/server/storage.ts";
import { startScanner } from "#tests/support/clamav.ts";
import { expect, test } from "#tests/support/database.ts";
import { docxOf, pdfOf } from "#tests/support/documents.ts";
import { received } from "#tests/support/files.ts";
import { hearing, must, official, receive } from "#tests/support/situation.ts";

const CPR = "010190-1234";
const TEXT = { ranges: [], phrases: [] };

/** A confirmed submission number 1 with these files, and an official who decides about them. */
async function withFiles(...files: [name: string, content: string | Uint8Array][]) {
  const { hearingId, slug } = await hearing();
  const attachments = await Promise.all(files.map(([name, content]) => received(name, content)));
  const sent = await receive(hearingId, { body: "Se bilagene.", attachments });
  must(await confirmAddress(sent.participantId));
  const by = await official("Bo", ["caseworker"]);
  return { ...sent, hearingId, slug, by, of: (position: number) => ({ hearingId, number: 1, position }) };
}

const read = async () => {
  while (await recordReading(() => undefined));
};

const found = (position: number) =>
  current().attachmentFinding.findMany({
    where: { position },
    orderBy: [{ carrier: "asc" }, { start: "asc" }],
  });

/** The same said of everything that was found in a file. */
const all = async (position: number, decision: FindingDecision, looked = false) => ({
  looked,
  decisions: new Map((await found(position)).map(({ id }) => [id, decision] as const)),
});

test("a text is published when each file that came with it is shown or held back; until then it waits in the queue", async ({
  database: _,
}) => {
  const { hearingId, by, of } = await withFiles(["a.txt", "Rent vand i åen"], ["b.txt", "Mere om vand"]);
  await read();
  while ((await scanSubmissions()) > 0);
  expect(await publishSubmission(hearingId, 1, TEXT, by)).toMatchObject({
    refusal: "attachments_undecided",
    about: { count: 2 },
  });
  expect(await clearTogether(hearingId, { numbers: [1], read: true }, by)).toMatchObject({
    refusal: "nothing_to_clear",
  });
  expect(await countClearings(hearingId)).toMatchObject({ open: 1, attachments: 1, nothing: 0, persons: 0 });
  expect((await listClearings(hearingId, "attachments", { after: 0 })).lines).toMatchObject([{ files: 2 }]);
  must(await publishAttachment(of(1), await all(1, "may_stay"), by));
  must(await holdBackAttachment(of(2), { ground: "rights" }, by));
  expect(await findPublicFile(hearingId, 1, 1)).toBeNull();
  expect(await countClearings(hearingId)).toMatchObject({ attachments: 0, nothing: 1, persons: 1 });
  must(await publishSubmission(hearingId, 1, TEXT, by));
  expect(await findPublicFile(hearingId, 1, 1)).toMatchObject({ name: "a.txt", mediaType: "text/plain" });
  expect(await findPublicFile(hearingId, 1, 2)).toBeNull();
  expect((await findPublicSubmission(hearingId, 1))?.attachments).toEqual({
    shown: [{ position: 1, name: "a.txt", mediaType: "text/plain", size: 16, redacted: false }],
    heldBack: [{ ground: "rights", count: 1 }],
    waiting: 0,
  });
});

test("what is found in a file's name, text and out of sight is decided before it is shown; a CPR number in it never is", async ({
  database: _,
}) => {
  const { by, of } = await withFiles(
    ["Til 20 30 40 50.txt", "Ring til 22 33 44 55 om åen."],
    ["b.pdf", pdfOf({ text: "Plan", info: { Author: `Ida ${CPR}` } })],
  );
  await read();
  expect((await found(1)).map(({ carrier, kind }) => [carrier, kind])).toEqual([
    ["name", "phone"],
    ["text", "phone"],
  ]);
  const none = { looked: false, decisions: new Map() };
  expect(await publishAttachment(of(1), none, by)).toMatchObject({
    refusal: "findings_undecided",
    about: { count: 2 },
  });
  const [name, text] = await found(1);
  const decisions = new Map<string, FindingDecision>([
    [name?.id ?? "", "left_out"],
    [text?.id ?? "", "left_out"],
  ]);
  expect(await publishAttachment(of(1), { looked: false, decisions }, by)).toMatchObject({
    refusal: "attachment_not_redacted",
  });
  expect(must(await decideAttachment(of(1), { looked: false, decisions }, by))).toBe(2);
  must(
    await publishAttachment(of(1), { looked: false, decisions: new Map([[text?.id ?? "", "may_stay"]]) }, by),
  );
  const { name: shown } = await current().attachmentClearing.findFirstOrThrow();
  expect(shown).toBe("Til ███████████.txt");
  expect((await found(2)).map(({ carrier, kind }) => [carrier, kind])).toEqual([["hidden", "cpr"]]);
  expect(await publishAttachment(of(2), await all(2, "may_stay"), by)).toMatchObject({
    refusal: "cpr_remains",
  });
  expect(await decideAttachment(of(2), await all(2, "may_stay"), by)).toMatchObject({
    refusal: "cpr_remains",
  });
});

test("a picture is shown when somebody has looked at it", async ({ database: _ }) => {
  const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: "green" } })
    .withExif({ IFD3: { GPSLatitude: "55/1 30/1 0/1" } })
    .jpeg()
    .toBuffer();
  const { hearingId, by, of } = await withFiles(["åen.jpg", picture]);
  await read();
  expect(await publishAttachment(of(1), { looked: false, decisions: new Map() }, by)).toMatchObject({
    refusal: "attachment_not_looked_at",
  });
  must(await publishAttachment(of(1), { looked: true, decisions: new Map() }, by));
  must(await publishSubmission(hearingId, 1, TEXT, by));
  const file = await findPublicFile(hearingId, 1, 1);
  const given = (await readStored(file?.sha256 ?? "")) ?? Buffer.alloc(0);
  expect((await sharp(given).metadata()).exif).toBeUndefined();
  expect(file?.size).toBe(given.length);
  // Officials and its sender get what came.
  const came = await findFile(hearingId, 1, 1, "came");
  expect((await readStored(came?.sha256 ?? ""))?.equals(picture)).toBe(true);
});

test("a file that an official has put in its place is read and looked through too, and then it is what is shown", async ({
  database: _,
}) => {
  const { hearingId, participantId, by, of } = await withFiles([
    "brev.docx",
    docxOf({ body: `<w:p><w:del w:author="Bo"><w:r><w:delText>${CPR}</w:delText></w:r></w:del></w:p>` }),
  ]);
  await read();
  expect((await found(1)).map(({ carrier, kind }) => [carrier, kind])).toContainEqual(["hidden", "cpr"]);
  must(await redactAttachment(of(1), await received("ny.txt", `Mit nummer er ${CPR}`), by));
  expect(await publishAttachment(of(1), { looked: true, decisions: new Map() }, by)).toMatchObject({
    refusal: "attachment_unread",
  });
  await read();
  expect((await found(1)).map(({ carrier, kind }) => [carrier, kind])).toEqual([["text", "cpr"]]);
  must(await redactAttachment(of(1), await received("brev.txt", "Vandet er gullerodsbrunt."), by));
  await read();
  must(await publishAttachment(of(1), { looked: false, decisions: new Map() }, by));
  must(await publishSubmission(hearingId, 1, TEXT, by));
  const file = await findPublicFile(hearingId, 1, 1);
  expect(file).toMatchObject({ name: "brev.txt", mediaType: "text/plain" });
  expect((await readStored(file?.sha256 ?? ""))?.toString()).toBe("Vandet er gullerodsbrunt.");
  expect((await findPublicSubmission(hearingId, 1))?.attachments.shown).toMatchObject([{ redacted: true }]);
  expect(await findOwnFile(participantId, 1, 1)).toMatchObject({ name: "brev.docx" });
  expect((await listPublicSubmissions(hearingId, 1, { words: "gullerodsbrunt" })).submissions).toHaveLength(
    1,
  );
});

test("a file that was put in its place can be taken back: then what came is read and decided about anew", async ({
  database: { prisma },
}) => {
  const { hearingId, by, of } = await withFiles(["brev.txt", `Ring 20 12 13 14. ${CPR}`]);
  await read();
  expect(await undoRedaction(of(1), by)).toMatchObject({ refusal: "not_found" });
  must(await redactAttachment(of(1), await received("ny.txt", "Vandet er brunt."), by));
  await read();
  must(await publishAttachment(of(1), { looked: false, decisions: new Map() }, by));
  must(await publishSubmission(hearingId, 1, TEXT, by));
  must(await undoRedaction(of(1), by));
  expect(await findPublicFile(hearingId, 1, 1)).toBeNull();
  expect(await publishAttachment(of(1), { looked: false, decisions: new Map() }, by)).toMatchObject({
    refusal: "attachment_unread",
  });
  await read();
  expect((await found(1)).map(({ kind }) => kind)).toContain("cpr");
  expect(await findFile(hearingId, 1, 1, "came")).toMatchObject({ name: "brev.txt" });
  expect(await prisma.attachmentRedaction.count()).toBe(0);
});

test("nothing infected or unread is shown or handed out, and it can be held back", async ({
  database: _,
}) => {
  const scanner = await startScanner((bytes) => (bytes.includes("EICAR") ? "Eicar-Test" : null));
  try {
    env().CLAMAV_URL = scanner.url;
    const { hearingId, by, of } = await withFiles(["a.txt", "EICAR"]);
    const looked = { looked: true, decisions: new Map() };
    expect(await findFile(hearingId, 1, 1, "came")).toBeNull();
    expect(await publishAttachment(of(1), looked, by)).toMatchObject({ refusal: "attachment_unread" });
    await read();
    expect(await findFile(hearingId, 1, 1, "came")).toBeNull();
    expect(await publishAttachment(of(1), looked, by)).toMatchObject({ refusal: "attachment_infected" });
    must(await holdBackAttachment(of(1), { ground: "other" }, by));
    must(await publishSubmission(hearingId, 1, TEXT, by));
    expect(await findPublicFile(hearingId, 1, 1)).toBeNull();
    must(await redactAttachment(of(1), await received("ren.txt", "Uden virus."), by));
    await read();
    expect(await findFile(hearingId, 1, 1, "shown")).toMatchObject({ name: "ren.txt" });
    expect(await findFile(hearingId, 1, 1, "came")).toBeNull();
  } finally {
    delete env().CLAMAV_URL;
    scanner.close();
  }
});

test("what is longer than anybody scans has to be looked at", async ({ database: _ }) => {
  const { by, of } = await withFiles(["lang.txt", `${"Vandet er brunt. ".repeat(60_000)} 070761-4285`]);
  await read();
  const unseen = { looked: false, decisions: new Map() };
  expect(await publishAttachment(of(1), unseen, by)).toMatchObject({ refusal: "attachment_not_looked_at" });
});

test("words of a file are found by everybody while it is shown, and it goes with its submission", async ({
  database: _,
}) => {
  for (const gone of ["held_back", "recalled", "own_wish"] as const) {
    const { hearingId, participantId, by, of } = await withFiles(["a.txt", "Rødbederne visner."]);
    await read();
    const hits = async () =>
      (await listPublicSubmissions(hearingId, 1, { words: "rødbederne" })).submissions.length;
    must(await publishAttachment(of(1), { looked: false, decisions: new Map() }, by));
    expect(await hits()).toBe(0);
    must(await publishSubmission(hearingId, 1, TEXT, by));
    expect(await hits()).toBe(1);
    const why = { reason: "Fordi", ground: "tone" as const };
    if (gone === "held_back") must(await holdBackSubmission(hearingId, 1, why, by));
    if (gone === "recalled") must(await recallSubmission(hearingId, 1, why, by));
    if (gone === "own_wish") must(await withholdSubmission(participantId, 1));
    expect(await findPublicFile(hearingId, 1, 1)).toBeNull();
    expect(await hits()).toBe(0);
  }
});

test("when a file of a public submission is taken down, its sender is told anew", async ({ database: _ }) => {
  const { hearingId, by, of } = await withFiles(["a.txt", "Rødbederne visner."]);
  await read();
  must(await publishAttachment(of(1), { looked: false, decisions: new Map() }, by));
  must(await publishSubmission(hearingId, 1, TEXT, by));
  const told = () => current().followUp.count({ where: { hearingId, milestone: "publication" } });
  expect(await told()).toBe(1);
  must(await holdBackAttachment(of(1), { ground: "rights" }, by));
  expect(await told()).toBe(2);
  must(await holdBackAttachment(of(1), { ground: "rights" }, by));
  expect(await told(), "the same once more is no news").toBe(2);
  expect(await findPublicFile(hearingId, 1, 1)).toBeNull();
  expect((await listPublicSubmissions(hearingId, 1, { words: "rødbederne" })).submissions).toHaveLength(0);
});

test("the database itself refuses to show a file that is unread, infected, unseen or undecided, and a text without it", async ({
  database,
}) => {
  const { by, submissionId } = await withFiles(["a.txt", "Ring til 22 33 44 55."]);
  const show = (looked = false) =>
    database.pool.query(
      `INSERT INTO attachment_clearing (submission_id, position, published, name, looked, cleared_by_id, cleared_at)
       VALUES ($1, 1, true, 'a.txt', $2, $3, now())`,
      [submissionId, looked, by.id],
    );
  await expect(show()).rejects.toThrow("attachment_unread");
  await read();
  await expect(show()).rejects.toThrow("attachment_findings_undecided");
  const decide = (decision: string) =>
    database.pool.query(
      "UPDATE attachment_finding SET decision = $1, decided_by_id = $2, decided_at = now()",
      [...[decision, by.id]],
    );
  await decide("left_out");
  await expect(show()).rejects.toThrow("attachment_not_redacted");
  await decide("may_stay");
  await database.pool.query("UPDATE attachment_reading SET needs_eyes = 'picture'");
  await expect(show()).rejects.toThrow("attachment_not_looked_at");
  await database.pool.query(
    "UPDATE attachment_reading SET scan = 'infected', served_sha256 = NULL, text = ''",
  );
  await expect(show(true)).rejects.toThrow("attachment_infected");
  const publish = () =>
    database.pool.query(
      `INSERT INTO public_text (submission_id, clearance, text, name, reason, cleared_by_id, cleared_at)
       VALUES ($1, 'published', 'Se', '', '', $2, now())`,
      [submissionId, by.id],
    );
  await database.pool.query("INSERT INTO privacy_scan VALUES ($1, 1, now()) ON CONFLICT DO NOTHING", [
    submissionId,
  ]);
  await expect(publish()).rejects.toThrow("attachments_undecided");
  await database.pool.query(
    "UPDATE attachment_reading SET scan = 'clean', served_sha256 = (SELECT sha256 FROM attachment)",
  );
  await show(true);
  await publish();
  await expect(decide("left_out")).rejects.toThrow("attachment_is_published");
  await expect(
    database.pool.query("UPDATE attachment_reading SET scan = NULL, served_sha256 = NULL"),
  ).rejects.toThrow("attachment_is_published");
});
