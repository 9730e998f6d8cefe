import busboy from "busboy";
import type { Request } from "express";
import { type Attached, LARGEST_FILE, MOST_FILES } from "#app/domain/attachments/attachment.ts";
import { receiveFile } from "#app/domain/attachments/receive-file.ts";
import { referenceTo } from "#app/domain/attachments/reference.ts";
import { takeIn } from "#app/server/storage.ts";
import { type Refused, refused } from "#app/shared/result.ts";
import { MAXIMUM_BODY } from "../guard/body.ts";
import type { Fault } from "../guard.ts";
import { LARGEST_FORM } from "./takes-files.ts";

/** What a form brought: its fields, in which each file is a reference, and the files that were not taken. */
export type ReceivedForm = { fields: URLSearchParams; refused: Refused[] };

const MOST_FIELDS = 1_000;
/** A connection on which nothing has come for so long is let go. */
const SILENCE_MS = 60_000;

/**
 * Reads a form as it comes in. Its files go to the storage, never more than a piece of each in memory, and come out as references
 * in the field `attachments`; one that cannot be taken is left out and told of. When the sender goes away, or the form is not
 * one or too big, nothing of what had come is kept.
 */
export async function receiveForm(request: Request): Promise<ReceivedForm | Fault> {
  const form: ReceivedForm = { fields: new URLSearchParams(), refused: [] };
  const arriving: Promise<Attached | null>[] = [];
  try {
    await feed(request, parserOf(request, form, arriving));
    for (const file of await Promise.all(arriving))
      if (file) form.fields.append("attachments", referenceTo(file));
    return form;
  } catch (error) {
    await Promise.allSettled(arriving);
    return error instanceof TooBig ? "too_big" : "unreadable";
  }
}

/** Gives the parser all that comes. The request stays open when the parser stops, so that it can be answered. */
function feed(request: Request, parser: busboy.Busboy): Promise<void> {
  let size = 0;
  const silent = () => request.destroy(new Error("Nothing came for a minute"));
  return new Promise<void>((resolve, reject) => {
    parser.on("error", reject).on("close", resolve);
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size > LARGEST_FORM) parser.destroy(new TooBig());
    });
    request.once("close", () => {
      if (!request.readableEnded) parser.destroy(new Error("The sender went away"));
    });
    request.on("error", () => undefined);
    request.setTimeout(SILENCE_MS, silent);
    request.pipe(parser);
  }).finally(() => {
    request.unpipe(parser);
    request.resume();
    request.setTimeout(0);
  });
}

class TooBig extends Error {
  override name = "TooBig";
}

function parserOf(request: Request, form: ReceivedForm, arriving: Promise<Attached | null>[]) {
  const parser = busboy({
    headers: request.headers,
    defParamCharset: "utf8",
    preservePath: false,
    limits: {
      ...{ fields: MOST_FIELDS, fieldSize: MAXIMUM_BODY, fieldNameSize: 200 },
      ...{ fileSize: LARGEST_FILE, files: MOST_FILES + 1, parts: MOST_FIELDS + MOST_FILES },
    },
  });
  let typed = 0;
  const end = (error: Error) => parser.destroy(error);
  parser.on("field", (name, value, { nameTruncated, valueTruncated }) => {
    typed += name.length + value.length;
    if (nameTruncated || valueTruncated || typed > MAXIMUM_BODY) end(new TooBig());
    form.fields.append(name, value);
  });
  parser.on("file", (name, bytes, { filename }) => {
    // A form that is cut off breaks each of its files too, also those that nobody reads.
    bytes.on("error", () => undefined);
    // A field for files that was left empty, and a file for which there is no field.
    if (!filename || name !== "files") return bytes.resume();
    if (arriving.length >= MOST_FILES) {
      if (arriving.length === MOST_FILES) form.refused.push(refused("files_too_many", { most: MOST_FILES }));
      arriving.push(Promise.resolve(null));
      return bytes.resume();
    }
    const taken = take(filename, bytes, form);
    // What stops it is met where all of them are waited for.
    taken.catch(() => undefined);
    arriving.push(taken);
  });
  for (const limit of ["partsLimit", "fieldsLimit"] as const) parser.on(limit, () => end(new TooBig()));
  return parser;
}

async function take(
  filename: string,
  bytes: NodeJS.ReadableStream & { truncated?: boolean },
  form: ReceivedForm,
): Promise<Attached | null> {
  const arrived = await takeIn(bytes as unknown as AsyncIterable<Uint8Array>);
  // One letter more than is taken tells that there was more.
  const size = bytes.truncated ? LARGEST_FILE + 1 : arrived.size;
  const received = await receiveFile(filename, { ...arrived, size });
  if (received.ok) return received.value;
  form.refused.push(received);
  return null;
}
