import { database } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import { openFile } from "#app/server/storage.ts";
import type { Zipped } from "#app/server/zip.ts";

const AT_ONCE = 100;
const four = (number: number): string => String(number).padStart(4, "0");

const included = {
  ...{
    participant: true,
    publicText: true,
    representation: true,
    source: true,
    minutes: true,
    quarantine: true,
  },
  replaces: { select: { number: true } },
  signatories: { include: { participant: true } },
  namedSignatories: { orderBy: { position: "asc" } },
  contributions: { orderBy: { position: "asc" } },
  attachments: {
    orderBy: { position: "asc" },
    include: { reading: true, findings: { orderBy: { start: "asc" } }, redaction: true, clearing: true },
  },
  findings: { orderBy: { start: "asc" } },
  clearings: { orderBy: { clearedAt: "asc" } },
  nameReports: { orderBy: { reportedAt: "asc" } },
  points: {
    orderBy: { start: "asc" },
    include: {
      themes: { select: { name: true } },
      response: { select: { number: true } },
      released: {
        include: { release: { select: { number: true } }, responseVersion: { select: { number: true } } },
      },
    },
  },
  nothingToAnswer: { orderBy: { start: "asc" } },
  comments: { orderBy: { at: "asc" } },
  adviceRequests: { include: { advice: true } },
} satisfies Prisma.SubmissionInclude;

/** What a hearing's package holds of each submission, with its files, and of every mail and letter to and from the participants. */
export async function* listSubmissionFiles(hearingId: string): AsyncGenerator<Zipped> {
  for (let after = 0; ; ) {
    const rows = await database().submission.findMany({
      where: { hearingId, number: { gt: after } },
      orderBy: { number: "asc" },
      ...{ take: AT_ONCE, include: included },
    });
    for (const row of rows) yield* ofSubmission(row);
    if (rows.length < AT_ONCE) break;
    after = rows.at(-1)?.number ?? after;
  }
  yield* ofMails(hearingId);
  yield* ofInbound(hearingId);
}

type Row = Prisma.SubmissionGetPayload<{ include: typeof included }>;

async function* ofSubmission(row: Row): AsyncGenerator<Zipped> {
  const name = `hoeringssvar/${four(row.number)}`;
  yield { name: `${name}.json`, input: `${JSON.stringify(row, null, 1)}\n` };
  yield { name: `${name}.txt`, input: row.body };
  for (const { position, name: given, sha256, redaction } of row.attachments) {
    yield { name: `${name}/${position}-${given}`, input: await stored(sha256, row.number) };
    if (redaction)
      yield {
        name: `${name}/${position}-offentlig-${redaction.name}`,
        input: await stored(redaction.sha256, row.number),
      };
  }
}

async function stored(sha256: string, number: number) {
  const bytes = await openFile(sha256);
  if (!bytes) throw new Error(`A file of submission ${number} is not in the storage`);
  return bytes;
}

async function* ofMails(hearingId: string): AsyncGenerator<Zipped> {
  for (let skip = 0; ; skip += AT_ONCE) {
    const rows = await database().keptMail.findMany({
      where: { followUp: { hearingId } },
      orderBy: [{ followUpId: "asc" }, { attempt: "asc" }],
      ...{ skip, take: AT_ONCE },
      include: { followUp: { select: { milestone: true, participantId: true } } },
    });
    for (const { followUpId, attempt, subject, text, followUp } of rows)
      yield {
        name: `mails/${followUp.participantId}/${followUp.milestone}-${followUpId.slice(0, 8)}-${attempt}.txt`,
        input: `${subject}\n\n${text}\n`,
      };
    if (rows.length < AT_ONCE) break;
  }
  const letters = await database().printedLetter.findMany({
    where: { printJob: { hearingId } },
    orderBy: [{ printJobId: "asc" }, { position: "asc" }],
    include: { printJob: { select: { number: true } }, followUps: { orderBy: { position: "asc" } } },
  });
  for (const { printJob, position, name, address, followUps } of letters)
    yield {
      name: `mails/breve/${printJob.number}-${four(position)}.txt`,
      input: `${name}\n${address}\n\n${followUps.map(({ subject, text }) => `${subject}\n\n${text}`).join("\n\n")}\n`,
    };
}

async function* ofInbound(hearingId: string): AsyncGenerator<Zipped> {
  const mails = await database().inboundMail.findMany({
    where: { hearingId },
    orderBy: { receivedAt: "asc" },
    omit: { raw: true },
  });
  for (const mail of mails) {
    const name = `indbakke/${mail.receivedAt.toISOString().slice(0, 10)}-${mail.id.slice(0, 8)}`;
    const source = await database().inboundMail.findUnique({ where: { id: mail.id }, select: { raw: true } });
    yield { name: `${name}.json`, input: `${JSON.stringify(mail, null, 1)}\n` };
    if (source) yield { name: `${name}.eml`, input: source.raw };
  }
}
