import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block, Run } from "./block.ts";

type Node = {
  type: string;
  value?: string;
  url?: string;
  ordered?: boolean | null;
  depth?: number;
  children?: Node[];
};
type Style = Omit<Run, "text">;

const parser = unified().use(remarkParse).use(remarkGfm);
const SAFE = /^(https?:|mailto:)/i;
const DEEPEST = 40;

/** Officials' Markdown as blocks under a heading of level 1: paragraphs, lists and lower headings. Raw HTML is dropped. */
export function blocksOf(markdown: string): Block[] {
  if (!markdown.trim()) return [];
  const tree = parser.parse(markdown) as Node;
  return (tree.children ?? []).flatMap((node) => blockOf(node, 0));
}

function blockOf(node: Node, depth: number): Block[] {
  if (depth > DEEPEST) return [];
  if (node.type === "heading") return [{ type: "heading", level: 2, text: textOf(node) }];
  if (node.type === "paragraph") return [{ type: "paragraph", runs: runsOf(node, {}, 0) }];
  if (node.type === "code") return [{ type: "paragraph", runs: [{ text: node.value ?? "" }] }];
  if (node.type === "list") {
    const items = (node.children ?? []).map((item) => runsOf(item, {}, 0)).filter((runs) => runs.length > 0);
    return items.length > 0 ? [{ type: "list", ordered: node.ordered === true, items }] : [];
  }
  if (node.type === "table") {
    const [header = [], ...rows] = (node.children ?? []).map((row) => (row.children ?? []).map(textOf));
    return [{ type: "table", header, rows, numbers: [] }];
  }
  if (node.type === "html") return [];
  return (node.children ?? []).flatMap((child) => blockOf(child, depth + 1));
}

function runsOf(node: Node, style: Style, depth: number): Run[] {
  if (node.type === "html" || depth > DEEPEST) return [];
  if (node.type === "break") return [{ ...style, text: "\n" }];
  if (node.value !== undefined) return [{ ...style, text: node.value.replace(/\s*\n\s*/g, " ") }];
  const own: Style = {
    ...style,
    ...(node.type === "strong" && { bold: true }),
    ...(node.type === "emphasis" && { italic: true }),
    ...(node.type === "link" && node.url && SAFE.test(node.url) && { href: node.url }),
  };
  return (node.children ?? []).flatMap((child, index) => [
    ...(index > 0 && (child.type === "paragraph" || child.type === "list") ? [{ ...style, text: "\n" }] : []),
    ...runsOf(child, own, depth + 1),
  ]);
}

const textOf = (node: Node): string =>
  runsOf(node, {}, 0)
    .map((run) => run.text)
    .join("");
