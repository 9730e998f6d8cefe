import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { findReport } from "#app/domain/follow-ups/find-report.ts";
import { findReach } from "#app/domain/reach/find-reach.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { database } from "#app/server/database.ts";
import type { Zipped } from "#app/server/zip.ts";

const json = (name: string, value: unknown): Zipped => ({
  name,
  input: `${JSON.stringify(value, null, 1)}\n`,
});
const AT_ONCE = 1_000;

/** What a hearing's package holds of the case itself: the hearing, its answers and decisions, the ledger, the white books and the journal. */
export async function* listCaseFiles(hearingId: string): AsyncGenerator<Zipped> {
  yield* ofHearing(hearingId);
  yield* ofAnswers(hearingId);
  yield* ofFollowUp(hearingId);
  yield* ofWhiteBooks(hearingId);
  yield* ofJournal(hearingId);
}

async function* ofHearing(id: string): AsyncGenerator<Zipped> {
  const hearing = await database().hearing.findUniqueOrThrow({
    where: { id },
    include: {
      ...{ strategy: { include: { department: true } }, rule: true, mandate: true, parties: true },
      phases: { include: { activities: true }, orderBy: { startsOn: "asc" } },
      ...{ deadlineMoves: true, announcements: true },
    },
  });
  yield json("sag/hoering.json", { authority: await findAuthority(), ...hearing });
  for (const [name, version] of [
    ["tekst-i-hoering", hearing.hearingVersionId],
    ["vedtaget-tekst", hearing.adoptedVersionId],
  ] as const)
    if (version) yield json(`sag/${name}.json`, await listSections(version));
  const decisions = await database().decision.findMany({
    where: { hearingId: id },
    orderBy: { meetingOn: "asc" },
    include: { departures: true },
  });
  yield json("sag/beslutninger.json", decisions);
  const reach = await findReach(id);
  if (reach) yield json("sag/hvem-har-deltaget.json", reach);
}

async function* ofAnswers(hearingId: string): AsyncGenerator<Zipped> {
  const [responses, releases, changes, themes] = await Promise.all([
    database().response.findMany({
      where: { hearingId },
      orderBy: { number: "asc" },
      include: {
        versions: { orderBy: { number: "asc" } },
        points: { select: { number: true, submission: { select: { number: true } } } },
      },
    }),
    database().release.findMany({ where: { hearingId }, orderBy: { number: "asc" } }),
    database().change.findMany({ where: { hearingId }, orderBy: { number: "asc" } }),
    database().theme.findMany({ where: { hearingId }, orderBy: { name: "asc" } }),
  ]);
  yield json("sag/svar.json", { responses, releases });
  yield json("sag/aendringer.json", changes);
  yield json("sag/temaer.json", themes);
}

async function* ofFollowUp(hearingId: string): AsyncGenerator<Zipped> {
  const conclusion = await database().conclusion.findUnique({
    where: { hearingId },
    include: { rule: true },
  });
  yield json("sag/afslutning.json", {
    ...conclusion,
    report: conclusion?.report ?? (await findReport(hearingId)),
  });
  yield { name: "sag/opfoelgning.json", input: asLines(ledgerOf(hearingId)) };
}

/** The ledger, a page of it at a time. */
async function* ledgerOf(hearingId: string): AsyncGenerator<unknown[]> {
  for (let skip = 0; ; skip += AT_ONCE) {
    const rows = await database().followUp.findMany({
      where: { hearingId },
      orderBy: [{ participantId: "asc" }, { owedAt: "asc" }, { id: "asc" }],
      ...{ skip, take: AT_ONCE },
      include: { participant: { select: { name: true } } },
    });
    if (rows.length === 0) return;
    yield rows;
  }
}

async function* ofWhiteBooks(hearingId: string): AsyncGenerator<Zipped> {
  const books = await database().whiteBook.findMany({
    where: { hearingId },
    orderBy: { number: "asc" },
    include: { files: { where: { bytes: { not: null } }, omit: { bytes: true } } },
  });
  for (const { number, id, contents, files } of books) {
    yield { name: `hvidbog/${number}/indhold.json`, input: contents };
    for (const { format, order } of files) {
      const key = { whiteBookId: id, format, order };
      const file = await database().whiteBookFile.findUnique({
        where: { whiteBookId_format_order: key },
        select: { bytes: true },
      });
      if (file?.bytes) yield { name: `hvidbog/${number}/${order}.${format}`, input: file.bytes };
    }
  }
}

async function* ofJournal(hearingId: string): AsyncGenerator<Zipped> {
  const staff = await database().staff.findMany({ select: { id: true, name: true, email: true } });
  yield json("journal/medarbejdere.json", staff);
  yield { name: "journal/journal.json", input: asLines(entriesOf(hearingId)) };
}

async function* entriesOf(chain: string): AsyncGenerator<unknown[]> {
  for (let after = 0; ; ) {
    const rows = await database().journalEntry.findMany({
      where: { chain, number: { gt: after } },
      orderBy: { number: "asc" },
      take: AT_ONCE,
    });
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.number ?? after;
  }
}

/** Rows as they come, as one JSON list. */
async function* asLines(pages: AsyncIterable<unknown[]>): AsyncGenerator<Uint8Array> {
  let first = true;
  yield Buffer.from("[\n");
  for await (const rows of pages) {
    const text = rows.map((row) => JSON.stringify(row)).join(",\n");
    yield Buffer.from(first ? text : `,\n${text}`);
    first = false;
  }
  yield Buffer.from("\n]\n");
}
