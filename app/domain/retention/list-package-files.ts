import { createHash } from "node:crypto";
import { database, databaseNow } from "#app/server/database.ts";
import type { Zipped } from "#app/server/zip.ts";
import { listCaseFiles } from "./list-case-files.ts";
import { listSubmissionFiles } from "./list-submission-files.ts";

/** A file of a package as it is named in the manifest. */
type Listed = { name: string; size: number; sha256: string };

const READ_ME = `Denne pakke er lavet til kommunens eget journalsystem (ESDH) og indeholder personoplysninger.

manifest.json    hver fil med størrelse og SHA-256, høring, sagsnummer og journalens sidste nummer
sag/             høringen, rammen, parterne, beslutningerne, svarene og opfølgningen
hoeringssvar/    hvert høringssvar: oplysninger (JSON), teksten som den blev modtaget, og dens filer
mails/           hver mail og hvert brev til deltagerne, ord for ord
indbakke/        hver mail, der kom ind, byte for byte
hvidbog/         hvidbogens udgaver: indhold (JSON) og filer (PDF, Word, Excel)
journal/         journalen med hver posts hash, så kæden kan regnes efter

En SHA-256 kan kontrolleres med fx: sha256sum hoeringssvar/0001.txt
`;

/** The files of a hearing's package, one after another, each as it comes; the last one is the manifest with the SHA-256 of all others. */
export async function* listPackageFiles(
  hearingId: string,
  number: number,
  entries: number,
): AsyncGenerator<Zipped> {
  const hearing = await database().hearing.findUniqueOrThrow({ where: { id: hearingId } });
  const madeAt = await databaseNow();
  const listed: Listed[] = [];
  async function* all() {
    yield { name: "laes-mig.txt", input: READ_ME };
    yield* listCaseFiles(hearingId);
    yield* listSubmissionFiles(hearingId);
  }
  for await (const file of all())
    yield { ...file, input: counted(file.name, file.input, listed), lastModified: madeAt };
  const manifest = {
    ...{ format: "genklang journal package 1", hearing: hearing.slug, title: hearing.title },
    ...{ hearingId, caseNumber: hearing.caseNumber, package: number, madeAt: madeAt.toISOString() },
    ...{ journalEntries: entries, files: listed },
  };
  yield { name: "manifest.json", input: `${JSON.stringify(manifest, null, 1)}\n`, lastModified: madeAt };
}

/** A file's bytes as they come; when the last has gone, its size and SHA-256 are listed. */
async function* counted(name: string, input: Zipped["input"], listed: Listed[]): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let size = 0;
  const parts =
    typeof input === "string" || input instanceof Uint8Array ? [Buffer.from(input as string)] : input;
  for await (const part of parts) {
    hash.update(part);
    size += part.length;
    yield part;
  }
  listed.push({ name, size, sha256: hash.digest("hex") });
}
