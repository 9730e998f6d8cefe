import { pool } from "#app/server/database.ts";
import { faultOfFile } from "#app/server/files/file-fault.ts";
import { type Arrived, forget, storage } from "#app/server/storage.ts";
import { typeByName } from "#app/shared/media-types.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { type Attached, LARGEST_FILE, nameOfFile } from "./attachment.ts";

/**
 * Keeps a file that has arrived, so that a submission can refer to it within a day. Refused (and removed) when it is empty or
 * larger than 20 MB, when its name does not end as a kind we take, when its content is of another kind than its name says, and
 * when it holds macros, unpacks to more than anything honest or would be run by who opens it.
 */
export async function receiveFile(givenName: string, arrived: Arrived): Promise<Result<Attached>> {
  const name = nameOfFile(givenName);
  const { place, sha256, size } = arrived;
  const mediaType = typeByName(name);
  const fault =
    size === 0
      ? "file_empty"
      : size > LARGEST_FILE
        ? "file_too_big"
        : mediaType
          ? await faultOfFile(place, mediaType)
          : "file_of_other_kind";
  if (fault || !mediaType) {
    await forget(place);
    return refused(fault ?? "file_of_other_kind", { name });
  }
  // Noted before it is kept: whoever sweeps away the same file at this moment is waited for.
  await pool().query(
    `INSERT INTO stored_file (sha256, size) VALUES ($1, $2)
     ON CONFLICT (sha256) DO UPDATE SET needed_at = clock_timestamp()`,
    [sha256, size],
  );
  await storage().keep(place, sha256);
  return ok({ sha256, name, mediaType, size });
}
