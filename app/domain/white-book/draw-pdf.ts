import { typesetPdf } from "#app/server/typst.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Outline } from "./block.ts";
import { DA } from "./danish.ts";
import { svgOf } from "./picture.ts";
import { TEMPLATE } from "./template.ts";

/**
 * An outline as PDF/UA-1: tagged, with title, language, bookmarks and alternative texts. Citizens' words are data to the
 * template and are never read as its language. The same outline is the same bytes.
 */
export function drawPdf(outline: Outline): Buffer {
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
  return typesetPdf(TEMPLATE, data, new Date(outline.frozenAt));
}
