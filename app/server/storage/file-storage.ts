import { createReadStream } from "node:fs";
import { access, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { now } from "#app/shared/time.ts";
import type { Storage } from "../storage.ts";

/** What an upload that was cut off leaves behind is old after a day. */
const DAY_MS = 86_400_000;

/** Files in a folder of this machine, or of a network disk that all machines mount: `ab/ab12…`, by their SHA-256. */
export function fileStorage(folder: string): Storage {
  const arriving = path.join(folder, "arriving");
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    arriving,
    async prepare() {
      await mkdir(arriving, { recursive: true, mode: 0o700 });
      await access(arriving);
      for (const name of await readdir(arriving)) {
        const left = await stat(path.join(arriving, name)).catch(() => null);
        if (left && now().getTime() - left.mtimeMs > DAY_MS)
          await rm(path.join(arriving, name), { force: true });
      }
    },
    async keep(from, sha256) {
      const place = placeOf(sha256);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await sync(from);
      await rename(from, place);
      // A new name is only safe when its folders are on the disk too.
      await sync(path.dirname(place));
      await sync(folder);
    },
    async open(sha256) {
      const handle = await open(placeOf(sha256)).catch(unlessMissing);
      return handle && createReadStream("", { fd: handle });
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}

async function sync(place: string): Promise<void> {
  const handle = await open(place, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
