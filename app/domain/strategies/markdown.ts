import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

const LONGEST = 30_000;
const DEEPEST_QUOTE = /^(\s*>){20,}/m;

/** No images from elsewhere, no identifiers of its own, headings below the section's own. */
const schema = {
  ...defaultSchema,
  tagNames: [
    "p",
    "strong",
    "em",
    "del",
    "ul",
    "ol",
    "li",
    "blockquote",
    "a",
    "h3",
    "h4",
    "br",
    "hr",
    "code",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
  ],
  attributes: { a: ["href"], th: ["align"], td: ["align"], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify);

/** Officials' Markdown as safe HTML: raw HTML is dropped. What is too long or nested absurdly deep is shown as it is. */
export function htmlOf(markdown: string): string {
  if (markdown.length > LONGEST || DEEPEST_QUOTE.test(markdown) || deepestList(markdown) > 60) {
    return `<p>${escaped(markdown.slice(0, LONGEST))}</p>`;
  }
  return String(processor.processSync(markdown));
}

const deepestList = (text: string): number =>
  text.split("\n").reduce((most, line) => Math.max(most, line.search(/\S|$/) / 2), 0);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
