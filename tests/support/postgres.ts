import { randomUUID } from "node:crypto";
import { createDatabase, databaseName, dropDatabase, siblingDatabase } from "#app/server/make-database.ts";

export type Clone = { url: string; drop(): Promise<void> };

/** The migrated, otherwise empty database that `npm test` makes once and every test gets a copy of. */
export function templateUrl(): string {
  const url = process.env.GENKLANG_TEST_TEMPLATE;
  if (!url) throw new Error("The tests need the database that `npm test` starts: run `npm test -- FILE`.");
  return url;
}

/** A database with all tables and nothing in it, made in some 35 ms. */
export async function cloneTemplate(template = templateUrl()): Promise<Clone> {
  const url = siblingDatabase(template, `test_${randomUUID().replaceAll("-", "")}`);
  await createDatabase(url, databaseName(template));
  return { url, drop: () => dropDatabase(url) };
}
