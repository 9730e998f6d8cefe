import { database, disconnect } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { cases } from "./demonstration/cases.ts";
import { makeCase } from "./demonstration/make-case.ts";
import { makePeople } from "./demonstration/make-people.ts";

/**
 * Fills an empty database with the demonstration, by the same deeds that officials and citizens do, dated in the past;
 * their mails go out by SMTP with those dates. A database that holds a strategy is left alone.
 */
async function seed(): Promise<void> {
  if ((await database().strategy.count()) > 0) return;
  const people = await makePeople();
  const mailer = openMailer();
  for (const one of cases) {
    console.log(`  ${one.hearing.title}`);
    await makeCase(one, people, mailer);
  }
  mailer.close();
}

await seed().finally(disconnect);
