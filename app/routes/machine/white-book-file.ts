import { CacheControl, ContentDisposition } from "@remix-run/headers";
import { findFile } from "#app/domain/white-book/find-white-book.ts";
import { formats, orders } from "#app/domain/white-book/white-book.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay } from "#app/shared/time.ts";
import type { Route } from "./+types/white-book-file.ts";

const TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const YEAR = 31_536_000;

/**
 * A file of the white book's newest snapshot, or of `?number=`, in `?order=`. With the snapshot's id in the address the
 * reader's own browser may keep it for good; no store between may, because a snapshot can be taken out of public sight.
 */
export async function loader({ params, request }: Route.LoaderArgs) {
  const hearing = await openedHearing(params.slug);
  const { pathname, searchParams } = new URL(request.url);
  const asked = pathname
    .replace(/\.data$/, "")
    .split(".")
    .at(-1);
  const format = formats.find((one) => one === asked) ?? "pdf";
  const isAppendix = pathname.includes("/submissions.");
  const order = isAppendix
    ? "submitter"
    : (orders.find((one) => one === searchParams.get("order")) ?? "theme");
  const number = /^[1-9]\d{0,5}$/.exec(searchParams.get("number") ?? "")?.[0];
  if (hearing.erasedAt)
    return new Response(m.retention_public_file({ day: writeDay(hearing.erasedAt) }), {
      status: 410,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  const file =
    hearing.answersReleasedAt && (await findFile(hearing.id, { format, order }, Number(number) || null));
  const isNamed = file && searchParams.get("id") === file.id;
  if (!file || (searchParams.get("id") && !isNamed))
    return new Response(m.whitebook_missing(), {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  const name = isAppendix ? "hoeringssvar" : `hvidbog-${orderName[order as "theme"]}`;
  const keep = {
    private: true as const,
    ...(isNamed ? { maxAge: YEAR, immutable: true as const } : { noCache: true as const }),
  };
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Length": String(file.bytes.length),
      "Content-Disposition": new ContentDisposition({
        type: "attachment",
        filename: `${params.slug}-${name}-${file.number}.${format}`,
      }).toString(),
      "Cache-Control": new CacheControl(keep).toString(),
    },
  });
}

const orderName = { theme: "tema", section: "afsnit", participant: "deltager" };
