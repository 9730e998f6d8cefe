import writeXlsxFile from "write-excel-file/node";
import { addImport } from "#app/domain/imports/add-import.ts";
import { findImport, findRememberedColumns, listFaults } from "#app/domain/imports/find-import.ts";
import { readFile } from "#app/domain/imports/read-file.ts";
import { timeOf } from "#app/domain/imports/read-row.ts";
import { setColumns } from "#app/domain/imports/set-columns.ts";
import { startImport } from "#app/domain/imports/start-import.ts";
import { undoImport } from "#app/domain/imports/undo-import.ts";
import { workImports } from "#app/domain/imports/work-imports.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { recountCoverage } from "#app/domain/submissions/recount-coverage.ts";
import { database, MOMENT, pool } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { importColumns } from "#tests/support/imports.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const SURVEY = `Navn;E-mail;Svar;Tema
Åse Ærø;aase@x.example;"Mere natur.
Tak.";Natur
Bo;;Flere stier.;Trafik
Per;ikke en adresse;Støj!;
;;;`;

const survey = () => importColumns({ name: 0, email: 1, body: 2, theme: 3, points: "proposal" });

async function work() {
  while (await workImports());
}

async function added(hearingId: string, text: string | Uint8Array, by: Staff): Promise<string> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const id = must(await addImport(hearingId, { name: "svar.csv", bytes }, by));
  await work();
  return id;
}
const stateOf = async (hearingId: string, id: string) => (await findImport(hearingId, id))?.state;

test("a survey comes in whole: a dry run names the faulty row, the rest is stored with points and themes", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing();
  const id = await added(hearingId, SURVEY, owner);
  expect(await findImport(hearingId, id)).toMatchObject({
    state: "read",
    rows: 3,
    headers: ["Navn", "E-mail", "Svar", "Tema"],
  });
  must(await setColumns(hearingId, id, survey(), owner));
  await work();
  expect(await findImport(hearingId, id)).toMatchObject({ state: "checked", senders: 2, faulty: 1 });
  expect(await listFaults(id)).toMatchObject([{ position: 3, fault: "email_wrong" }]);
  expect(await database().submission.count()).toBe(0);
  expect(await startImport(hearingId, id, { skip: false }, owner)).toMatchObject({
    refusal: "import_has_faults",
  });
  must(await startImport(hearingId, id, { skip: true }, owner));
  await work();
  expect(await stateOf(hearingId, id)).toBe("done");
  const stored = await database().submission.findMany({
    orderBy: { number: "asc" },
    include: { participant: true, points: { include: { themes: true } } },
  });
  expect(
    stored.map(({ number, body, channel, participant, points }) => ({
      ...{ number, body, channel, name: participant.name, email: participant.email },
      points: points.map(({ start, end, themes }) => [body.slice(start, end), themes[0]?.name]),
    })),
  ).toEqual([
    {
      number: 1,
      body: "Mere natur.\nTak.",
      channel: "portal",
      name: "Åse Ærø",
      email: "aase@x.example",
      points: [["Mere natur.\nTak.", "Natur"]],
    },
    {
      number: 2,
      body: "Flere stier.",
      channel: "portal",
      name: "Bo",
      email: null,
      points: [["Flere stier.", "Trafik"]],
    },
  ]);
  const receipts = await database().followUp.findMany({ where: { milestone: "receipt" } });
  expect(receipts.map(({ state, resolution }) => [state, resolution])).toEqual([
    ["resolved", "elsewhere"],
    ["resolved", "elsewhere"],
  ]);
  expect(await findRememberedColumns(["Navn", "E-mail", "Svar", "Tema"])).toEqual(survey());
});

test("rows of one sender become one submission, and a second worker or a killed one stores nobody twice", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing();
  const rows = Array.from({ length: 450 }, (_unused, index) => `P${index % 150},Tekst ${index}.`);
  const id = await added(hearingId, `id,tekst\n${rows.join("\n")}`, owner);
  must(await setColumns(hearingId, id, importColumns({ sender: 0, body: 1, points: "support" }), owner));
  await work();
  must(await startImport(hearingId, id, { skip: false }, owner));
  // A worker that was killed had taken it, and its lease has run out.
  await pool().query("UPDATE import SET due_at = clock_timestamp() - interval '1 second' WHERE id = $1", [
    id,
  ]);
  await Promise.all([work(), work(), work()]);
  expect(await findImport(hearingId, id)).toMatchObject({ state: "done", done: 150 });
  expect(await database().submission.count()).toBe(150);
  expect(await database().point.count()).toBe(450);
  const first = await database().submission.findFirst({
    where: { number: 1 },
    include: { participant: true },
  });
  expect(first).toMatchObject({
    body: "Tekst 0.\n\nTekst 150.\n\nTekst 300.",
    participant: { name: "Deltager P0" },
  });
  while ((await recountCoverage()) > 0);
  expect(await database().workingText.count({ where: { covered: 100 } })).toBe(150);
});

test("what has just been made due is due, however short a time ago", async ({ database: _ }) => {
  const { rows } = await pool().query(
    `SELECT count(*) FILTER (WHERE due_at <= ${MOMENT})::int AS due
       FROM (SELECT clock_timestamp()::timestamptz(3) AS due_at FROM generate_series(1, 200000) OFFSET 0) made`,
  );
  expect(rows).toEqual([{ due: 200_000 }]);
});

test("an import can be undone without a trace until somebody has been told or answered, and no number is given twice", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing();
  await receive(hearingId, { body: "Min egen.", name: "Åse Ærø", email: "aase@x.example" });
  const id = await added(hearingId, SURVEY, owner);
  must(await setColumns(hearingId, id, survey(), owner));
  await work();
  must(await startImport(hearingId, id, { skip: true }, owner));
  await work();
  expect(await database().participant.count()).toBe(2);
  expect(must(await undoImport(hearingId, id, owner))).toBe(2);
  expect(await database().submission.count()).toBe(1);
  expect(await database().participant.count()).toBe(1);
  expect(await database().point.count()).toBe(0);
  expect(await database().followUp.count()).toBe(1);
  expect((await receive(hearingId, { body: "Senere." })).number).toBe(4);
  expect(await undoImport(hearingId, id, owner)).toMatchObject({ refusal: "import_not_done" });

  const again = await added(hearingId, SURVEY, owner);
  must(await setColumns(hearingId, again, survey(), owner));
  await work();
  must(await startImport(hearingId, again, { skip: true }, owner));
  await work();
  const twice = await addImport(hearingId, { name: "x", bytes: new TextEncoder().encode(SURVEY) }, owner);
  expect(twice).toMatchObject({ refusal: "file_already_imported" });
  await pool().query("UPDATE follow_up SET state = 'failed' WHERE milestone = 'receipt'");
  await pool().query(
    "UPDATE follow_up SET state = 'sent', sent_at = clock_timestamp() WHERE occasion_id IN (SELECT submission_id FROM imported_submission)",
  );
  expect(await undoImport(hearingId, again, owner)).toMatchObject({ refusal: "import_told" });
  await expect(database().submission.deleteMany()).rejects.toThrow(/submission_is_never_removed/);
});

test("of a sheet the first of merged cells counts, and a day as it was seen", async () => {
  const table = await readFile(await sheet());
  expect(table).toEqual({
    headers: ["Navn", "Svar", "Dato"],
    rows: [
      ["Åse", "Træer", "2026-03-29"],
      ["Bo", "42", ""],
    ],
  });
});

test("a file in the wrong encoding is read, and what is no table is said to be none", async () => {
  const text = "navn;tekst\nÅse;Grøn";
  const want = { headers: ["navn", "tekst"], rows: [["Åse", "Grøn"]] };
  expect(await readFile(Buffer.from(text, "latin1"))).toEqual(want);
  expect(await readFile(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual(want);
  expect(await readFile(Buffer.from(`\ufeff${text}`))).toEqual(want);
  expect(await readFile(Buffer.from("PK\u0003\u0004 nej"))).toBe("too_big_inside");
  expect(await readFile(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).toBe("old_excel");
  expect(await readFile(Buffer.from("kun overskrifter"))).toBe("empty");
  const long = await readFile(Buffer.from(`a,b\n${"x,y\n".repeat(50_001)}`));
  expect(long).toBe("too_many_rows");
});

test("a moment is read as files write it, in Danish time", () => {
  const written = [
    "26-10-2026 kl. 12.30",
    "26.10.2026 12:30",
    "2026-10-26 12:30",
    "2026-10-26T12:30:00+01:00",
    "1793014200000",
    "1793014200",
  ];
  for (const text of written) expect(timeOf(text)?.toISOString(), text).toBe("2026-10-26T11:30:00.000Z");
  expect(timeOf("1/7/2026")?.toISOString()).toBe("2026-07-01T10:00:00.000Z");
  for (const text of ["31-02-2026", "i går", "26-10-2026 25:00", ""]) expect(timeOf(text), text).toBeNull();
});

/** A workbook with a day, a number, and two cells merged. */
function sheet(): Promise<Buffer> {
  const rows = [
    [{ value: "Navn" }, { value: "Svar" }, { value: "Dato" }],
    [{ value: "Åse" }, { value: "Træer" }, { value: new Date("2026-03-29T00:00:00Z"), format: "dd-mm-yyyy" }],
    [{ value: "Bo" }, { value: 42, columnSpan: 2 }, null],
  ];
  return writeXlsxFile(rows).toBuffer();
}
