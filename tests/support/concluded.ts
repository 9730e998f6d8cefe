import { randomUUID } from "node:crypto";
import pg from "pg";
import { adoptStrategy } from "#app/domain/decisions/adopt-strategy.ts";
import { recordDecision } from "#app/domain/decisions/record-decision.ts";
import { concludeHearing } from "#app/domain/follow-ups/conclude-hearing.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { makeJournalPackage } from "#app/domain/retention/make-journal-package.ts";
import { recordPackageFiled } from "#app/domain/retention/record-package-filed.ts";
import { recordPackageTaken } from "#app/domain/retention/record-package-taken.ts";
import { requestJournalPackage } from "#app/domain/retention/request-journal-package.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import type { Incoming } from "#app/domain/submissions/receive-submission.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { database, databaseUrl, pool } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { MailSink } from "./inbox.ts";
import { type Answered, answeredHearing, decided, must } from "./situation.ts";

/** Sends what is owed, to a mail server of the test's own; what a running worker has begun meanwhile is waited for. */
export async function deliverAll(): Promise<void> {
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  do while ((await deliverDue(mailer)) > 0);
  while ((await database().followUp.count({ where: { state: "sending" } })) > 0);
  mailer.close();
  await sink.close();
}

/** A hearing with one submission that has been answered, decided, told of and concluded; its personal data goes in five years. */
export async function concludedHearing(said: Partial<Incoming> & { body: string }): Promise<Answered> {
  const situation = await answeredHearing({ said, theme: "Rør", reason: "Ledningen." });
  await concludeIt(situation);
  return situation;
}

/** What comes after the answers have been approved, up to the conclusion. */
export async function concludeIt({ hearingId, owner }: Pick<Answered, "hearingId" | "owner">): Promise<void> {
  must(await releaseAnswers(hearingId, owner));
  must(await recordDecision(hearingId, decided(), owner));
  must(await adoptStrategy(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  await deliverAll();
  must(await concludeHearing(hearingId, { eraseOn: "", rule: "five_years" }, owner));
}

/** Nobody waits five years: the day is put where the test wants it, so many days from now. */
export async function letEraseDayBe(hearingId: string, days: number): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl(),
    options: "-c session_replication_role=replica",
  });
  await client.connect();
  await client.query(
    "UPDATE conclusion SET erase_on = (clock_timestamp() AT TIME ZONE 'Europe/Copenhagen')::date + $2::int WHERE hearing_id = $1",
    [hearingId, days],
  );
  await client.end();
}

/** Has a package made, takes it, and says that it has been filed; answers its number. */
export async function filePackage(hearingId: string, by: Staff): Promise<number> {
  const number = must(await requestJournalPackage(hearingId, by));
  while (await makeJournalPackage());
  for await (const _ of must(await recordPackageTaken(hearingId, number, by)).bytes);
  return must(await recordPackageFiled(hearingId, number, `sag ${randomUUID().slice(0, 8)}`, by));
}

/** Every row of every table of the database as text, bytes readable. */
export async function wholeDatabase(): Promise<string> {
  const client = await pool().connect();
  try {
    await client.query("SET bytea_output = 'escape'");
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT quote_ident(relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
        AND relname <> '_prisma_migrations' ORDER BY 1`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      parts.push(...rows.map(({ row }) => `${name}: ${row}`));
    }
    return parts.join("\n");
  } finally {
    await client.query("RESET bytea_output");
    client.release();
  }
}
