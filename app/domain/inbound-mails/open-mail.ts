import { createHash } from "node:crypto";
import { type Attachment, type ParsedMail, simpleParser } from "mailparser";
import { mediaTypes } from "#app/shared/media-types.ts";
import { clean, textIn } from "./mail-text.ts";
import { filesInTnef } from "./tnef.ts";

/** A file that hangs on a mail. `within`: a picture that its text shows. `mail`: it is a mail itself, and says this. */
export type AttachedFile = {
  name: string;
  mediaType: string;
  content: Buffer;
  sha256: string;
  within: boolean;
  mail?: { name: string; address: string; text: string };
};
/** A mail in its parts. The files stand in the same order however often it is opened. */
export type OpenedMail = { parsed: ParsedMail; files: AttachedFile[]; sha256: string };

const AS_IT_IS = {
  keepDeliveryStatus: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
};
const PARTS_OF_A_REPORT = /^message\/(?!rfc822)|^text\/rfc822-headers/;
const PACKED = /^application\/(vnd\.)?ms-tnef$/i;
const MOST_FILES = 200;

/** Takes a mail apart, and what is packed in it: a winmail.dat's files, and those of a mail that hangs on it. */
export async function openMail(raw: Buffer): Promise<OpenedMail> {
  const parsed = await simpleParser(raw, AS_IT_IS);
  const files = await Promise.all(
    parsed.attachments
      .filter(({ contentType }) => !PARTS_OF_A_REPORT.test(contentType))
      .map((attachment) => filesOf(attachment)),
  );
  return { parsed, files: files.flat().slice(0, MOST_FILES), sha256: sha256(raw) };
}

async function filesOf(attachment: Attachment): Promise<AttachedFile[]> {
  const { content, contentType, filename } = attachment;
  if (contentType === "message/rfc822") return mailAndFiles(content);
  const packed =
    PACKED.test(contentType) || /^winmail\.dat$/i.test(filename ?? "") ? filesInTnef(content) : [];
  return packed.length > 0
    ? packed.map((file) => fileOf(file.name, "application/octet-stream", file.content))
    : [fileOn(attachment)];
}

/** A mail that hangs on another, and what hangs on it. */
async function mailAndFiles(content: Buffer): Promise<AttachedFile[]> {
  const parsed = await simpleParser(content, AS_IT_IS);
  const from = parsed.from?.value[0];
  const name = `${clean(parsed.subject ?? "").slice(0, 150) || "mail"}.eml`;
  const mail = { name: clean(from?.name ?? ""), address: clean(from?.address ?? ""), text: textIn(parsed) };
  return [
    { ...fileOf(name, "message/rfc822", content), mail },
    ...parsed.attachments.filter(({ contentType }) => !contentType.startsWith("message/")).map(fileOn),
  ];
}

const fileOn = ({ filename, contentType, content, related }: Attachment): AttachedFile =>
  fileOf(filename ?? "", contentType, content, related === true);

const fileOf = (name: string, mediaType: string, content: Buffer, within = false): AttachedFile => ({
  name: clean(name).replace(/\s+/g, " ").slice(0, 200) || unnamed(mediaType),
  ...{ mediaType: mediaType.slice(0, 100), content, within, sha256: sha256(content) },
});

/** What a file is called that has no name: phones send pictures so. */
function unnamed(mediaType: string): string {
  const ending = Object.entries(mediaTypes).find(([type]) => type === mediaType)?.[1][0];
  return `bilag${ending ? `.${ending}` : ""}`;
}

const sha256 = (content: Buffer): string => createHash("sha256").update(content).digest("hex");
