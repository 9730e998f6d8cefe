import "./es2024.ts";
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { textOf } from "../files/text-fault.ts";
import type { Gathered } from "./contents.ts";

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document["getPage"]>>;

/** More pages than anybody sends; the rest must be looked at. */
const MOST_PAGES = 1_500;
const MOST_FILES = 100;
/** What an annotation may say besides what is seen. */
const SAID = ["contentsObj", "titleObj", "subjectObj", "richText"] as const;

/** What a PDF says: its text page by page; its properties, notes, fields, links, scripts and the files within it. */
export async function readPdf(bytes: Buffer, into: Gathered): Promise<void> {
  const document = await open(bytes, into);
  if (!document) return;
  try {
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      const page = await document.getPage(number);
      await readPage(page, into);
      page.cleanup();
    }
    if (document.numPages > MOST_PAGES) into.look("unreadable");
    await readProperties(document, into);
    await readOutline(document, into);
    await readScripts(document, into);
    await readFiles(document, into);
  } finally {
    await document.cleanup();
  }
}

async function open(bytes: Buffer, into: Gathered): Promise<Document | null> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 },
      ...{ stopAtErrors: false, maxImageSize: 50_000_000, enableXfa: true },
    });
  } catch (error) {
    into.look(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "unreadable");
    return null;
  }
}

async function readPage(page: Page, into: Gathered): Promise<void> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  let said = "";
  for (const item of items) if ("str" in item) said += item.str + (item.hasEOL ? "\n" : "");
  into.say(`${said}\n\n`);
  if (await hasPicture(page)) into.look(/\S/.test(said) ? "picture" : "scanned_pages");
  for (const annotation of await page.getAnnotations()) readAnnotation(annotation, into);
}

type Annotation = Record<string, unknown> & {
  subtype?: string;
  url?: string;
  unsafeUrl?: string;
  fieldValue?: unknown;
  fieldName?: string;
  alternativeText?: string;
  actions?: Record<string, unknown>;
  file?: { filename?: string };
};

function readAnnotation(annotation: Annotation, into: Gathered): void {
  for (const name of SAID) {
    const said = annotation[name] as { str?: string } | null | undefined;
    into.hide(name === "titleObj" ? "author" : "comment", said?.str ?? "");
  }
  into.hide("link", annotation.url ?? annotation.unsafeUrl ?? "");
  into.hide("description", annotation.alternativeText ?? "");
  if (typeof annotation.fieldValue === "string" && annotation.fieldValue)
    into.say(`${annotation.fieldName ?? ""}: ${annotation.fieldValue}\n`);
  if (annotation.file?.filename) into.hide("embedded_file", annotation.file.filename);
  if (annotation.actions) script(annotation.actions, into);
}

/** Whether pictures stand on a page: one without words is then a photograph of words. */
async function hasPicture(page: Page): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  const painting = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return fnArray.some((operation) => painting.includes(operation));
}

async function readProperties(document: Document, into: Gathered): Promise<void> {
  const { info, metadata } = await document.getMetadata();
  const tell = (properties: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === "string" && !/^(PDFFormatVersion|Language)$/.test(name))
        into.hide("metadata", `${name}: ${value}`);
      else if (value && typeof value === "object" && name === "Custom")
        tell(value as Record<string, unknown>);
    }
  };
  tell(info as Record<string, unknown>);
  const raw = metadata?.getRaw() as string | undefined;
  for (const [, said = ""] of (raw ?? "").matchAll(/>([^<>]*\S[^<>]*)</g)) into.hide("metadata", said);
}

type Outline = { title: string; items: Outline }[];

async function readOutline(document: Document, into: Gathered): Promise<void> {
  const tell = (items: Outline, depth: number) => {
    for (const { title, items: below } of items) {
      into.hide("other", title);
      if (depth < 20) tell(below, depth + 1);
    }
  };
  tell(((await document.getOutline()) ?? []) as unknown as Outline, 0);
}

const script = (actions: object, into: Gathered): void => {
  for (const said of Object.values(actions).flat()) into.hide("script", String(said) || "…");
  into.look("active_content");
};

async function readScripts(document: Document, into: Gathered): Promise<void> {
  const actions = await document.getJSActions();
  if (actions && Object.keys(actions).length > 0) script(actions, into);
  else if (await document.hasJSActions()) into.look("active_content");
  const opening = (await document.getOpenAction()) as { action?: string } | null;
  if (opening?.action && opening.action !== "Print") into.look("active_content");
}

type Embedded = {
  filename?: string;
  rawFilename?: string;
  description?: string;
  content?: Uint8Array;
  id?: string;
};

/** Files within the file: their names, and what they say where they are plain text. */
async function readFiles(document: Document, into: Gathered): Promise<void> {
  const files = [...((await document.getAttachments()) ?? new Map<string, Embedded>())] as [
    string,
    Embedded,
  ][];
  for (const [key, file] of files.slice(0, MOST_FILES)) {
    const name = [file.filename ?? key, file.description ?? ""].filter(Boolean).join(": ");
    into.hide("embedded_file", name);
    const content = file.content ?? (await contentOf(document, file.id ?? key));
    const said = content && textOf(content);
    if (said === null || said === undefined) into.look("unreadable");
    else into.hide("embedded_file", said);
  }
  if (files.length > MOST_FILES) into.look("unreadable");
}

async function contentOf(document: Document, id: string): Promise<Uint8Array | null> {
  const content: unknown = await document.getAttachmentContent(id);
  return content instanceof Uint8Array ? content : null;
}
