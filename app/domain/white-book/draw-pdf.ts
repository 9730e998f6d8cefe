import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Outline } from "./block.ts";
import { DA } from "./danish.ts";
import { svgOf } from "./picture.ts";
import { TEMPLATE } from "./template.ts";

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
 * An outline as PDF/UA-1: tagged, with title, language, bookmarks and alternative texts. Citizens' words are data to the
 * template and are never read as its language. The same outline is the same bytes.
 */
export function drawPdf(outline: Outline): Buffer {
  compiler ??= NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: [fontFolder()] }] });
  const { blocks, ...about } = outline;
  const data = {
    ...about,
    pageOf: m.whitebook_page({ page: "{page}", pages: "{pages}" }, DA),
    blocks: blocks.map((block) =>
      block.type === "picture"
        ? { type: "picture", alt: block.picture.alt, svg: svgOf(block.picture) }
        : block,
    ),
  };
  compiler.addSource(`${ROOT}/main.typ`, TEMPLATE);
  compiler.mapShadow(`${ROOT}/data.json`, Buffer.from(JSON.stringify(data)));
  const compiled = compiler.compile({ mainFilePath: `${ROOT}/main.typ` });
  if (!compiled.result) {
    const why = compiler.fetchDiagnostics(compiled.takeDiagnostics() as never);
    throw new Error(`The PDF could not be made: ${JSON.stringify(why).slice(0, 2000)}`);
  }
  const pdf = compiler.pdf(compiled.result, {
    pdfStandard: "ua-1",
    creationTimestamp: Math.floor(Date.parse(outline.frozenAt) / 1000),
  });
  compiler.resetShadow();
  compiler.evictCache(0);
  return pdf;
}
