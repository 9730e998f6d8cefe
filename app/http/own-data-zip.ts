import { withToken } from "#app/domain/follow-ups/kept-text.ts";
import { findInboundSource } from "#app/domain/inbound-mails/find-inbound-mail.ts";
import type { OwnData, OwnFile, OwnSubmission } from "#app/domain/participants/own-data.ts";
import { openFile } from "#app/server/storage.ts";
import { type Zipped, zipOf } from "#app/server/zip.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** What is kept about a participant as a ZIP: a page to read, the same as data for programs, and every text, mail and file by itself. */
export const ownDataZip = (data: OwnData, page: string): ReadableStream<Uint8Array> =>
  zipOf(filesOf(data, page, namesNow()));

/** The names of files in the language of the request: the ZIP is made while it is read, when there is none any more. */
const namesNow = () => ({
  ...{ page: m.my_data_page(), mails: m.my_data_mails(), letters: m.my_data_letters() },
  ...{ folder: m.my_data_folder(), inbound: m.my_data_inbound() },
  ...{ infected: m.my_data_infected(), gone: m.my_data_file_gone() },
  submission: m.my_data_submission({ number: "{number}" }),
});
type Names = ReturnType<typeof namesNow>;

async function* filesOf(data: OwnData, page: string, names: Names): AsyncGenerator<Zipped> {
  const { folder } = names;
  yield { name: `${folder}/${names.page}.html`, input: page };
  yield { name: `${folder}/data.json`, input: `${JSON.stringify(data, null, 1)}\n` };
  for (const submission of data.submissions) yield* ofSubmission(submission, names);
  for (const [index, { subject, text }] of data.mails.entries())
    yield {
      name: `${folder}/${names.mails}/${three(index)}.txt`,
      input: `${subject}\n\n${withToken(text)}\n`,
    };
  for (const { job, address, name: to, texts } of data.letters)
    yield {
      name: `${folder}/${names.letters}/${job}.txt`,
      input: `${[to, address].join("\n")}\n\n${texts.map((text) => withToken(text)).join("\n\n")}\n`,
    };
  for (const [index, { id, own }] of data.inbound.entries()) {
    const raw = own && (await findInboundSource(data.hearing.id, id));
    if (raw) yield { name: `${folder}/${names.inbound}/${three(index)}.eml`, input: raw };
  }
}

async function* ofSubmission({ number, text, files }: OwnSubmission, names: Names): AsyncGenerator<Zipped> {
  const name = `${names.folder}/${names.submission.replace("{number}", String(number))}`;
  yield { name: `${name}.txt`, input: text };
  for (const file of files) yield await fileOf(file, `${name}/${file.position}-${file.name}`, names);
}

/** A file as it came; one that is not handed out, because it is infected or is not there, says so in its place. */
async function fileOf(file: OwnFile, name: string, { infected, gone }: Names): Promise<Zipped> {
  const bytes = file.infected ? null : await openFile(file.sha256);
  if (bytes) return { name, input: bytes };
  return { name: `${name}.txt`, input: file.infected ? infected : gone };
}

const three = (index: number): string => String(index + 1).padStart(3, "0");
