import { ContentDisposition } from "@remix-run/headers";
import { findInboundSource, listInboundFiles } from "#app/domain/inbound-mails/find-inbound-mail.ts";
import { found } from "./found.ts";

/** Whatever is in it, a browser neither shows nor runs it. */
const asDownload = (bytes: Uint8Array, filename: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": new ContentDisposition({ type: "attachment", filename }).toString(),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });

/** A mail as it came, as a file. */
export const inboundSource = async (hearingId: string | null, id: string): Promise<Response> =>
  asDownload(found(await findInboundSource(hearingId, id)), `mail-${id.slice(0, 8)}.eml`);

/** A file that hangs on a mail, under a name that no file system misunderstands. */
export async function inboundFile(
  hearingId: string | null,
  id: string,
  position: string | undefined,
): Promise<Response> {
  const at = found(position && /^\d{1,3}$/.test(position) ? Number(position) : null);
  const { name, content } = found((await listInboundFiles(hearingId, id))[at]);
  return asDownload(content, name.replace(/[/\\:*?"<>|]/g, "_").replace(/^\.+/, "") || `fil-${at + 1}`);
}
