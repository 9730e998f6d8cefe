import { inDanish } from "./in-danish.ts";

/** Officials' text: HTML that `htmlOf` (domain/strategies/markdown) has made safe; nothing else may come in here. */
export function Prose({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place where safe HTML of officials' Markdown is shown
  return <div className="prose" {...inDanish()} dangerouslySetInnerHTML={{ __html: html }} />;
}
