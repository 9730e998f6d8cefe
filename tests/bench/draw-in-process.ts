import { drawFile } from "#app/domain/white-book/draw-file.ts";
import type { WhiteBookFormat } from "#app/domain/white-book/white-book.ts";
import { whiteBookOf } from "#tests/support/white-book.ts";

/** Draws an invented white book once, as the process that the worker starts does, and tells how long and how much. */
const book = whiteBookOf(Number(process.env.MANY));
const began = performance.now();
await drawFile(book, { format: process.env.FORMAT as WhiteBookFormat, order: "theme" });
process.send?.({
  seconds: (performance.now() - began) / 1000,
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
});
process.disconnect?.();
