import { paths } from "#app/shared/paths.ts";
import { demonstrationPeople } from "#prisma/demonstration/people.ts";
import { localHost, type Settings } from "./settings.ts";

/** The addresses of a started demonstration, and how to sign in as each of its officials. */
export function welcome({ baseUrl, host, inboxPort, databaseUrl }: Settings): string {
  const widest = Math.max(...demonstrationPeople.map(({ email }) => email.length));
  const inboxHost = localHost(host) === "127.0.0.1" ? "localhost" : localHost(host);
  return [
    "",
    "Genklang is running.",
    "",
    `  Citizens   ${baseUrl}${paths.front()}`,
    `  Officials  ${baseUrl}${paths.signIn()}`,
    `  Inbox      http://${inboxHost}:${inboxPort}/   (every e-mail that is sent)`,
    `  Database   ${databaseUrl ? "the one of DATABASE_URL" : "embedded Postgres"}`,
    "",
    "Sign in as:",
    ...demonstrationPeople.map(
      ({ email, password, role, name }) => `  ${email.padEnd(widest)}  ${password}  ${role} (${name})`,
    ),
    "",
    "Ctrl-C stops everything.",
    "",
  ].join("\n");
}
