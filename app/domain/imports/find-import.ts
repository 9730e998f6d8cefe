import { database } from "#app/server/database.ts";
import { columnsForm } from "./import.ts";
import type { RowFault } from "./read-row.ts";

const SHOWN = 200;
const withoutFile = { file: true } as const;

/** An import of a hearing, without its file; null when it is not there. */
export const findImport = (hearingId: string, id: string) =>
  database().import.findFirst({ where: { id, hearingId }, omit: withoutFile });

/** The imports of a hearing, the newest first. */
export const listImports = (hearingId: string) =>
  database().import.findMany({ where: { hearingId }, omit: withoutFile, orderBy: { createdAt: "desc" } });

/** The first rows of a file, as an example of what its columns hold. */
export const listFirstRows = (importId: string) =>
  database().importRow.findMany({ where: { importId }, orderBy: { position: "asc" }, take: 3 });

/** The first two hundred rows that cannot be imported, and why. */
export async function listFaults(importId: string) {
  const rows = await database().importRow.findMany({
    where: { importId, fault: { not: "" } },
    orderBy: { position: "asc" },
    take: SHOWN,
  });
  return rows.map(({ position, fault, cells }) => ({ position, fault: fault as RowFault, cells }));
}

/** The columns that were said of the newest imported file with the same headings; null when there was none. */
export async function findRememberedColumns(headers: string[]) {
  const before = await database().import.findFirst({
    where: { headers: { equals: headers }, state: "done" },
    orderBy: { finishedAt: "desc" },
    select: { columns: true },
  });
  const columns = columnsForm.safeParse(asForm(before?.columns));
  return columns.success ? columns.data : null;
}

const asForm = (columns: unknown) =>
  Object.fromEntries(Object.entries(columns ?? {}).map(([name, value]) => [name, value ?? ""]));
