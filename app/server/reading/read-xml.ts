import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";

/** An element that is being read: its name without prefix, and what its attributes say by their names without prefix. */
export type Element = { name: string; attributes: Record<string, string> };
export type Reader = {
  open?(element: Element): void;
  text?(text: string, within: Element[]): void;
  close?(element: Element): void;
};

/** More levels than any document has: what is deeper was made to exhaust whoever reads it. */
const DEEPEST = 500;

/** Reads XML from beginning to end. Definitions of entities are not followed; throws when it is no XML. */
export function readXml(xml: Buffer, reader: Reader): void {
  const within: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("XML with definitions");
  });
  parser.on("opentag", (tag) => {
    if (within.length >= DEEPEST) throw new Error("XML too deep");
    const element = elementOf(tag);
    within.push(element);
    reader.open?.(element);
  });
  const say = (text: string) => reader.text?.(text, within);
  parser.on("text", say);
  parser.on("cdata", say);
  parser.on("closetag", () => {
    const element = within.pop();
    if (element) reader.close?.(element);
  });
  parser.write(decode(xml)).close();
}

const elementOf = (tag: SaxesTagNS): Element => ({
  name: tag.local,
  attributes: Object.fromEntries(
    Object.values(tag.attributes as Record<string, SaxesAttributeNS>).map(({ local, value }) => [
      local,
      value,
    ]),
  ),
});

function decode(xml: Buffer): string {
  const [first, second] = xml;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  return new TextDecoder(wide ?? "utf-8").decode(xml);
}
