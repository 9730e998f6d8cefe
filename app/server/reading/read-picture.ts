import sharp, { type Sharp } from "sharp";
import type { MediaType } from "#app/shared/media-types.ts";
import type { Gathered } from "./contents.ts";

const MOST_POINTS = 120_000_000;

sharp.concurrency(1);
sharp.cache(false);

/**
 * A picture without what its camera or program wrote into it (place, time, device, names, thumbnails), turned the right way up; null when
 * it cannot be read. What was removed is told.
 */
export async function readPicture(bytes: Buffer, type: MediaType, into: Gathered): Promise<Buffer | null> {
  into.look("picture");
  try {
    const pages = type === "image/jpeg" || type === "image/png" ? 1 : -1;
    const picture = sharp(bytes, { limitInputPixels: MOST_POINTS, pages, failOn: "error" });
    const { exif, xmp, iptc } = await picture.metadata();
    for (const part of [exif, xmp, iptc]) if (part) tellRemoved(part, into);
    return await asBefore(pages === 1 ? picture.autoOrient() : picture, type)
      .keepIccProfile()
      .toBuffer();
  } catch {
    into.look("unreadable");
    return null;
  }
}

function asBefore(picture: Sharp, type: MediaType): Sharp {
  if (type === "image/png") return picture.png();
  if (type === "image/webp") return picture.webp({ quality: 90 });
  if (type === "image/gif") return picture.gif();
  if (type === "image/tiff") return picture.tiff({ compression: "lzw" });
  return picture.jpeg({ quality: 90 });
}

/** The legible pieces of what stood in the picture: enough to know that there was something. */
function tellRemoved(part: Buffer, into: Gathered): void {
  const legible = part.toString("latin1").match(/[\x20-\x7e\xa0-\xff]{4,}/g) ?? [];
  into.hide(
    "removed",
    legible
      .filter((piece) => !/^[<?]|xmlns|rdf:/.test(piece))
      .join(" · ")
      .slice(0, 500) || "…",
  );
}
