import type { PrintedBlock, PrintedText } from "#app/domain/print-jobs/print-job.ts";
import { grouped } from "#app/domain/submissions/submission.ts";
import { paths } from "#app/shared/paths.ts";
import { frameWords } from "./frame.ts";
import type { Block, Checkpoint, Frame, Letter, Rich } from "./letter.ts";
import { addressOf } from "./link.ts";
import { linesOf, oneLine } from "./text.ts";

const running = (text: Rich): string =>
  oneLine(
    (typeof text === "string" ? [text] : text)
      .map((part) => (typeof part === "string" ? part : "strong" in part ? part.strong : part.link))
      .join(""),
  );
const lines = (text: string): string => linesOf(text).join("\n");

/** What a mail says, for paper. */
export const printed = (letter: Letter, frame: Frame): PrintedText => ({
  locale: frame.locale,
  blocks: letter.body.flatMap((block) => printedBlock(block, frame)),
  regards: frameWords[frame.locale].regards,
  signature: frame.signature.map(oneLine),
  foot: frame.checkpoint ? footOf(frame, frame.checkpoint) : [],
});

/** On paper the address to check at is read, not pressed. */
function footOf(frame: Frame, { size, root }: Checkpoint): string[] {
  const words = frameWords[frame.locale];
  const address = addressOf(frame, paths.verify()).replace(/^https?:\/\//, "");
  return [words.checkpoint(size), grouped(root), `${words.verify}: ${address}`];
}

function printedBlock(block: Block, { locale }: Frame): PrintedBlock[] {
  const words = frameWords[locale];
  switch (block.kind) {
    case "heading":
      return [{ type: "heading", text: oneLine(block.text) }];
    case "paragraph":
      return [{ type: "paragraph", text: running(block.text) }];
    case "note":
      return [{ type: "paragraph", text: running(block.text), muted: true }];
    case "button":
      return [];
    case "summary":
      return [
        {
          type: "rows",
          rows: block.rows.map(({ label, value }) => ({ label: oneLine(label), value: oneLine(value) })),
        },
      ];
    case "quote":
      return [{ type: "quote", text: lines(block.text) }];
    case "point":
      return [
        {
          type: "point",
          heading: oneLine(`${words.point(block.number)}: ${block.section}`),
          outcome: oneLine(`${block.label ?? words.answer}: ${block.outcome}`),
          text: lines(block.reason),
        },
      ];
    case "list":
      return [{ type: "list", items: block.items.map(running) }];
    case "divider":
      return [{ type: "divider" }];
  }
}
