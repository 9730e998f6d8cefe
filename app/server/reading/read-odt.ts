import type { Gathered } from "./contents.ts";
import type { Parts } from "./read-package.ts";
import { readXml } from "./read-xml.ts";

const SHOWN = /^(content|styles)\.xml$/;
const BLOCKS = ["p", "h"];

/** What an OpenDocument text says in all its parts: text, headers; comments, deletions, hidden text, properties and links. */
export async function readOdt(parts: Parts, into: Gathered): Promise<void> {
  for (const name of parts.names) {
    if (/^(Pictures|media)\//.test(name)) into.look("picture");
    if (/^(Object|ObjectReplacements)/.test(name) || name === "Thumbnails/thumbnail.png") {
      into.hide("embedded_file", name);
      if (!name.startsWith("Thumbnails")) into.look("unreadable");
    }
    if (!/\.(xml|rdf)$/.test(name)) continue;
    const xml = await parts.read(name);
    if (name === "META-INF/manifest.xml") {
      if (xml.includes("encryption-data")) into.look("encrypted");
    } else if (SHOWN.test(name)) readShown(xml, into);
    else if (name === "meta.xml") readProperties(xml, into);
    else readRest(xml, into);
  }
}

function readShown(xml: Buffer, into: Gathered): void {
  let kept = "";
  readXml(xml, {
    open({ name, attributes }) {
      if (name === "tab") into.say("\t");
      if (name === "line-break") into.say("\n");
      if (name === "s") into.say(" ".repeat(Math.min(Number(attributes.c ?? 1) || 1, 100)));
      const { href } = attributes;
      if (href && !/^(#|\.|Pictures\/|Object|styles)/.test(href)) into.hide("link", href);
      if (name === "hidden-text" && attributes["string-value"])
        into.hide("hidden_text", attributes["string-value"]);
    },
    text(text, within) {
      const inside = (...names: string[]) => within.some((one) => names.includes(one.name));
      const last = within.at(-1)?.name ?? "";
      if (last === "creator" || last === "initials" || last === "creator-initials") into.hide("author", text);
      else if (inside("deletion", "annotation")) kept += text;
      else if (inside("change-info")) return;
      else if (last === "title" || last === "desc") into.hide("description", text);
      else if (inside("hidden-paragraph", "hidden-text")) into.hide("hidden_text", text);
      else if (inside(...BLOCKS)) into.say(text);
    },
    close({ name }) {
      if (BLOCKS.includes(name)) {
        if (kept) kept += " ";
        else into.say("\n");
      }
      if (name !== "deletion" && name !== "annotation") return;
      into.hide(name === "deletion" ? "deletion" : "comment", kept);
      kept = "";
    },
  });
  into.say("\n");
}

function readProperties(xml: Buffer, into: Gathered): void {
  readXml(xml, {
    text(text, within) {
      const element = within.at(-1);
      if (element && /\S/.test(text))
        into.hide("metadata", `${element.attributes.name ?? element.name}: ${text}`);
    },
  });
}

function readRest(xml: Buffer, into: Gathered): void {
  readXml(xml, { text: (text) => into.hide("other", text) });
}
