import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from } from "pg-copy-streams";
import { Stop } from "../run-command.ts";
import type { Member } from "./archive.ts";
import { tableOf } from "./manifest.ts";
import { named, type Table } from "./tables.ts";

/**
 * Fills the tables with what the members of a backup hold, in place of whatever is there. The rules that look at other rows
 * (references, triggers) are put aside meanwhile; taking the references up again has Postgres check every one of them.
 * It all happens in the caller's transaction.
 */
export async function loadBackup(
  client: pg.Client,
  tables: Table[],
  members: AsyncIterable<Member>,
): Promise<void> {
  const takeUpAgain = await putReferencesAside(client);
  const names = tables.map(({ name }) => client.escapeIdentifier(name));
  const triggers = (state: "ENABLE" | "DISABLE") =>
    client.query(names.map((name) => `ALTER TABLE ${name} ${state} TRIGGER USER`).join(";"));
  await triggers("DISABLE");
  await client.query(names.map((name) => `DELETE FROM ${name}`).join(";"));
  await copyIn(client, tables, members);
  await takeUpAgain();
  await triggers("ENABLE");
}

/** Drops every foreign key, and answers what makes them again. */
async function putReferencesAside(client: pg.Client): Promise<() => Promise<unknown>> {
  const { rows } = await client.query<{ of: string; name: string; rule: string }>(
    `SELECT conrelid::regclass::text AS of, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS rule
       FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2`,
  );
  const each = (change: (key: (typeof rows)[number]) => string) => client.query(rows.map(change).join(";"));
  await each(({ of, name }) => `ALTER TABLE ${of} DROP CONSTRAINT ${name}`);
  return () => each(({ of, name, rule }) => `ALTER TABLE ${of} ADD CONSTRAINT ${name} ${rule}`);
}

/** The pieces of a table follow one another: each table is one COPY. */
async function copyIn(client: pg.Client, tables: Table[], given: AsyncIterable<Member>): Promise<void> {
  const members = given[Symbol.asyncIterator]();
  try {
    let next = await members.next();
    while (!next.done) {
      const name = tableOf(next.value.name);
      const table = tables.find((one) => one.name === name);
      if (name && !table) throw new Stop(`The backup holds a table that its contents do not name: ${name}.`);
      const pieces = async function* () {
        for (; !next.done && tableOf(next.value.name) === name; next = await members.next())
          yield next.value.bytes;
      };
      if (table) await pipeline(pieces, client.query(from(`COPY ${named(client, table)} FROM STDIN`)));
      else next = await members.next();
    }
  } finally {
    await members.return?.();
  }
}
