import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** The folder is the compiler's only view of the disk; everything it reads is given to it as data. */
const ROOT = "/genklang";
let compiler: NodeCompiler | undefined;

/** IBM Plex Sans as the design system brings it. */
function fontFolder(): string {
  const folders = createRequire(import.meta.url).resolve.paths("dkfds") ?? [];
  const found = folders.map((folder) => path.join(folder, "dkfds/src/fonts/IBMPlexSans/complete/ttf"));
  const folder = found.find((one) => existsSync(one));
  if (!folder) throw new Error("The typeface of dkfds is not there: run npm ci.");
  return folder;
}

/**
 * A Typst template with its data (read by it as `/data.json`) as PDF/UA-1: tagged, with title, language and bookmarks. The same
 * data at the same `at` is the same bytes.
 */
export function typesetPdf(template: string, data: object, at: Date): Buffer {
  compiler ??= NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: [fontFolder()] }] });
  compiler.addSource(`${ROOT}/main.typ`, template);
  compiler.mapShadow(`${ROOT}/data.json`, Buffer.from(JSON.stringify(data)));
  const compiled = compiler.compile({ mainFilePath: `${ROOT}/main.typ` });
  if (!compiled.result) {
    const why = compiler.fetchDiagnostics(compiled.takeDiagnostics() as never);
    throw new Error(`The PDF could not be made: ${JSON.stringify(why).slice(0, 2000)}`);
  }
  const pdf = compiler.pdf(compiled.result, {
    pdfStandard: "ua-1",
    creationTimestamp: Math.floor(at.getTime() / 1000),
  });
  compiler.resetShadow();
  compiler.evictCache(0);
  return pdf;
}
