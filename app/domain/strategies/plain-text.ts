import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** A stretch of the plain text that stands letter by letter in the Markdown too; `at` and `source` are where, in UTF-16. */
export type Same = { at: number; source: number; length: number };
type Node = {
  type: string;
  value?: string;
  children?: Node[];
  ordered?: boolean | null;
  start?: number | null;
  spread?: boolean | null;
  position?: { start: { offset?: number }; end: { offset?: number } };
};

const LONGEST = 30_000;
const DEEPEST = 40;
const parser = unified().use(remarkParse).use(remarkGfm);

/** A section's Markdown as plain text: paragraphs and lists as people write them, without marks for bold, headings or links. */
export const plainTextOf = (markdown: string): string => plainTextWithPlaces(markdown).text;

/** The same with where its letters stand in the Markdown. What is too long, or nested absurdly deep, stays as it is. */
export function plainTextWithPlaces(markdown: string): { text: string; same: Same[] } {
  const asItIs = { text: markdown.trim(), same: [] };
  if (markdown.length > LONGEST || /^(\s*>){20,}/m.test(markdown)) return asItIs;
  const writer = new Writer(markdown);
  writer.blocks((parser.parse(markdown) as Node).children ?? [], "\n\n", 0);
  return { text: writer.text, same: writer.same.flatMap((one, index) => [...before(index), one]) };

  /** What stands between two stretches, where that is alike too: line breaks, the marks of a list. */
  function before(index: number): Same[] {
    const [last, next] = [writer.same[index - 1], writer.same[index]];
    if (!last || !next) return [];
    const [at, source] = [last.at + last.length, last.source + last.length];
    const between = writer.text.slice(at, next.at);
    return between && between === markdown.slice(source, next.source)
      ? [{ at, source, length: between.length }]
      : [];
  }
}

/** Writes a tree of Markdown as plain text, and notes what it takes over unchanged. */
class Writer {
  text = "";
  readonly same: Same[] = [];
  private indent = "";

  constructor(private readonly markdown: string) {}

  blocks(nodes: Node[], between: string, depth: number): void {
    const shown = nodes.filter(({ type }) => !["thematicBreak", "html", "definition"].includes(type));
    for (const [index, node] of shown.entries()) {
      if (index > 0) this.text += between + this.indent;
      this.block(node, depth);
    }
  }

  private block(node: Node, depth: number): void {
    if (depth > DEEPEST) return;
    if (node.type === "list") this.list(node, depth);
    else if (node.type === "table") this.table(node, depth);
    else if (node.type === "blockquote") this.blocks(node.children ?? [], "\n\n", depth + 1);
    else this.inline(node, depth);
  }

  private table({ children = [] }: Node, depth: number): void {
    for (const [index, row] of children.entries()) {
      if (index > 0) this.text += `\n${this.indent}`;
      for (const [place, cell] of (row.children ?? []).entries()) {
        if (place > 0) this.text += " | ";
        this.inline(cell, depth + 1);
      }
    }
  }

  private list({ children = [], ordered, start, spread }: Node, depth: number): void {
    const outer = this.indent;
    const apart = spread || children.some((item) => item.spread) ? "\n\n" : "\n";
    for (const [index, item] of children.entries()) {
      const mark = ordered ? `${(start ?? 1) + index}. ` : "- ";
      if (index > 0) this.text += apart + outer;
      this.text += mark;
      this.indent = outer + " ".repeat(mark.length);
      this.blocks(item.children ?? [], apart, depth + 1);
    }
    this.indent = outer;
  }

  private inline(node: Node, depth: number): void {
    if (node.type === "break") this.text += `\n${this.indent}`;
    else if (node.value !== undefined && node.type !== "html") this.words(node.value, node);
    else if (depth <= DEEPEST * 2) for (const child of node.children ?? []) this.inline(child, depth + 1);
  }

  private words(value: string, { position }: Node): void {
    const source = position?.start.offset;
    if (source !== undefined && this.markdown.startsWith(value, source))
      this.same.push({ at: this.text.length, source, length: value.length });
    // A line that was only broken to fit the official's screen goes on.
    this.text += value.replaceAll("\n", " ");
  }
}
