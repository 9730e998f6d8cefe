import { createReadStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import type { Storage } from "../storage.ts";

/**
 * Files in a bucket: `s3://bucket/prefix?endpoint=https://…&region=…`. Who we are there is told by AWS's own settings
 * (AWS_ACCESS_KEY_ID and so on). A file is looked at on this machine before it goes there whole, with its checksum.
 */
export function s3Storage(url: URL): Storage {
  const Bucket = url.hostname;
  const prefix = url.pathname.replace(/^\//, "").replace(/([^/])$/, "$1/");
  const arriving = path.join(tmpdir(), "genklang-arriving");
  let connected: Promise<Connected> | undefined;
  const connection = () => {
    connected ??= connect(url);
    return connected;
  };
  return {
    arriving,
    async prepare() {
      await mkdir(arriving, { recursive: true, mode: 0o700 });
      const { client, sdk } = await connection();
      await client.send(new sdk.HeadBucketCommand({ Bucket }));
    },
    async keep(from, sha256) {
      const { client, sdk } = await connection();
      await client.send(
        new sdk.PutObjectCommand({
          ...{ Bucket, Key: prefix + sha256, Body: createReadStream(from) },
          ...{ ContentLength: (await stat(from)).size, ContentType: "application/octet-stream" },
          ChecksumSHA256: Buffer.from(sha256, "hex").toString("base64"),
        }),
      );
      await rm(from, { force: true });
    },
    async open(sha256) {
      const { client, sdk } = await connection();
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key: prefix + sha256 }));
        return Body as Readable;
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return null;
        throw error;
      }
    },
    async remove(sha256) {
      const { client, sdk } = await connection();
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key: prefix + sha256 }));
    },
  };
}

type Connected = Awaited<ReturnType<typeof connect>>;

/** Only who keeps files in a bucket loads what speaks to one. */
async function connect(url: URL) {
  const sdk = await import("@aws-sdk/client-s3");
  const endpoint = url.searchParams.get("endpoint");
  const client = new sdk.S3Client({
    region: url.searchParams.get("region") ?? "eu-north-1",
    ...(endpoint && { endpoint, forcePathStyle: true }),
  });
  return { client, sdk };
}
