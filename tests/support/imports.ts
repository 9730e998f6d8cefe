import { addImport } from "#app/domain/imports/add-import.ts";
import { columnsForm } from "#app/domain/imports/import.ts";
import { setColumns } from "#app/domain/imports/set-columns.ts";
import { startImport } from "#app/domain/imports/start-import.ts";
import { workImports } from "#app/domain/imports/work-imports.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { database } from "#app/server/database.ts";
import { addDays, dayOf, isoDay, now } from "#app/shared/time.ts";
import { expect } from "./database.ts";
import { must } from "./situation.ts";

export const importColumns = (given: Record<string, unknown>) =>
  columnsForm.parse({ receivedOn: isoDay(addDays(dayOf(now()), -1)), channel: "portal", ...given });

/** Lets the worker, or this process in its place, come to a state of an import. */
export const untilImport = (id: string, state: string) =>
  expect
    .poll(async () => {
      await workImports();
      return (await database().import.findUniqueOrThrow({ where: { id } })).state;
    })
    .toBe(state);

/** A file of two rows in a hearing, brought as far as `state`. */
export async function importedFile(hearingId: string, by: Staff, state: "read" | "checked" | "done") {
  const text = `name,text\nIda,Pipes ${crypto.randomUUID()}.\nBo,`;
  const file = { name: "pipes.csv", bytes: new TextEncoder().encode(text) };
  const id = must(await addImport(hearingId, file, by));
  await untilImport(id, "read");
  if (state === "read") return id;
  must(await setColumns(hearingId, id, importColumns({ name: 0, body: 1 }), by));
  await untilImport(id, "checked");
  if (state === "checked") return id;
  must(await startImport(hearingId, id, { skip: true }, by));
  await untilImport(id, "done");
  return id;
}
