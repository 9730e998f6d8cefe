import type { Gathered } from "./contents.ts";
import type { Parts } from "./read-package.ts";
import { type Element, readXml } from "./read-xml.ts";

/** Parts that say how something looks, never what it says. */
const TECHNICAL =
  /^(\[Content_Types\]\.xml|_rels\/.*|word\/(styles(WithEffects)?|fontTable|webSettings|numbering|theme\/.*)\.xml)$/;
const SHOWN = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const PEOPLE = ["author", "initials", "userId", "name"];

/** What a Word document says in all its parts: text, headers, notes; comments, deletions, hidden text, properties and links. */
export async function readDocx(parts: Parts, into: Gathered): Promise<void> {
  for (const name of parts.names) {
    if (/^word\/media\//.test(name)) into.look("picture");
    if (/^word\/(embeddings|activeX)\//.test(name)) {
      into.hide("embedded_file", name);
      into.look("unreadable");
    }
    if (/\.rels$/.test(name)) readLinks(await parts.read(name), into);
    if (!/\.xml$/.test(name) || TECHNICAL.test(name)) continue;
    const xml = await parts.read(name);
    if (SHOWN.test(name)) readShown(xml, into);
    else if (/^docProps\//.test(name)) readProperties(xml, into);
    else readRest(xml, name.includes("comments"), into);
  }
}

function readShown(xml: Buffer, into: Gathered): void {
  let hiddenRun = false;
  let deleted = "";
  readXml(xml, {
    open({ name, attributes }) {
      if (name === "r") hiddenRun = false;
      if (name === "vanish") hiddenRun = !/^(0|false)$/.test(attributes.val ?? "");
      if (name === "tab") into.say("\t");
      if (name === "br" || name === "cr") into.say("\n");
      if (name === "ins" || name === "del") nameAuthor(attributes, into);
      for (const said of [attributes.descr, attributes.title]) if (said) into.hide("description", said);
    },
    text(text, within) {
      const name = within.at(-1)?.name;
      if (name === "delText" || name === "delInstrText") deleted += text;
      else if (name === "instrText") into.hide("other", text);
      else if (name === "t" && hiddenRun) into.hide("hidden_text", text);
      else if (name === "t" && within.some((one) => one.name === "del" || one.name === "moveFrom"))
        deleted += text;
      else if (name === "t") into.say(text);
    },
    close({ name }) {
      if (name === "p") into.say("\n");
      if (name === "del" || name === "moveFrom" || name === "p") {
        into.hide("deletion", deleted);
        deleted = "";
      }
    },
  });
  into.say("\n");
}

const nameAuthor = (attributes: Element["attributes"], into: Gathered) =>
  into.hide("author", attributes.author ?? "");

function readProperties(xml: Buffer, into: Gathered): void {
  let label = "";
  readXml(xml, {
    open({ name, attributes }) {
      label = attributes.name ?? (/^(lpwstr|lpstr|property)$/.test(name) ? label : name);
    },
    text: (text) => into.hide("metadata", /\S/.test(text) ? `${label}: ${text}` : ""),
  });
}

function readLinks(xml: Buffer, into: Gathered): void {
  readXml(xml, {
    open({ attributes }) {
      if (attributes.TargetMode === "External") into.hide("link", attributes.Target ?? "");
    },
  });
}

/** Comments, the people who wrote them, and whatever other parts hold words. */
function readRest(xml: Buffer, isComments: boolean, into: Gathered): void {
  let said = "";
  const tell = () => {
    into.hide(isComments ? "comment" : "other", said);
    said = "";
  };
  readXml(xml, {
    open({ attributes }) {
      for (const name of PEOPLE.slice(0, 3)) if (attributes[name]) into.hide("author", attributes[name]);
    },
    text(text) {
      said += text;
    },
    close({ name }) {
      if (name === "comment" || name === "p") said += " ";
      if (name === "comment") tell();
    },
  });
  tell();
}
