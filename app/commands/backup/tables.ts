import type pg from "pg";
import { to } from "pg-copy-streams";
import { RowSum } from "./row-sum.ts";

/** A table and its columns, without those that the database works out itself. */
export type Table = { name: string; columns: string[] };

/**
 * What is not kept: who is signed in and what waits for a sign-in (everybody signs in anew after a restore, and a copy opens
 * no session), limits, turns and traces that last minutes or hours, and the migrations' own list, which migrating writes.
 */
const PASSING = [
  "session",
  "verification",
  "attempt_limit",
  "mail_turn",
  "intake_trace",
  "_prisma_migrations",
];

/** Text has one form, whatever the server or the session prefers. */
export const SAME_TEXT = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1;
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`;

/** The tables that a backup keeps, by name. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname`,
    [PASSING],
  );
  return rows;
}

/** A table with its columns as SQL names them. */
export function named(client: pg.Client, { name, columns }: Table): string {
  const columnNames = columns.map((column) => client.escapeIdentifier(column));
  return `${client.escapeIdentifier(name)} (${columnNames.join(", ")})`;
}

/** The rows of a table as bytes, a line each, in chunks of any size. */
export const rowsOf = (client: pg.Client, table: Table): AsyncIterable<Buffer> =>
  client.query(to(`COPY ${named(client, table)} TO STDOUT`));

/** How many rows a table has, and what they add up to. */
export async function sumOf(client: pg.Client, table: Table): Promise<RowSum> {
  const sum = new RowSum();
  for await (const bytes of rowsOf(client, table)) sum.add(bytes);
  return sum;
}
