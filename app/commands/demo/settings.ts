import path from "node:path";
import { z } from "zod";
import { isFree } from "#app/server/free-port.ts";
import { Stop } from "../run-command.ts";

const port = z.coerce.number("must be a port, 1–65535").int().min(1).max(65535);

const shape = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: port.default(3000),
  INBOX_PORT: port.default(8025),
  SMTP_PORT: port.default(1025),
  DATABASE_PORT: port.optional(),
  DATA_DIR: z.string().default(".data"),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: "must be an address like http://localhost:3000" })
    .optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must be an address like postgresql://user@host:5432/genklang",
    })
    .optional(),
});

export type Settings = ReturnType<typeof readSettings>;

/** What the demonstration and the development servers are told by the environment; a sentence for each fault. */
export function readSettings(source = process.env) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = shape.safeParse(given);
  if (!read.success)
    throw new Stop(
      read.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}.`).join("\n"),
    );
  const { data } = read;
  return {
    host: data.HOST,
    port: data.PORT,
    inboxPort: data.INBOX_PORT,
    smtpPort: data.SMTP_PORT,
    databasePort: data.DATABASE_PORT,
    databaseUrl: data.DATABASE_URL,
    dataDir: path.resolve(data.DATA_DIR),
    baseUrl: data.BASE_URL ?? `http://localhost:${data.PORT}`,
  };
}

/** Stops with the name of the setting to change when a port is taken by somebody else. */
export async function assertPortsFree({ host, port, inboxPort, smtpPort }: Settings): Promise<void> {
  const wanted = [
    ["PORT", port, host],
    ["INBOX_PORT", inboxPort, host],
    ["SMTP_PORT", smtpPort, "127.0.0.1"],
  ] as const;
  const numbers = wanted.map(([, number]) => number);
  for (const [name, number, on] of wanted) {
    if (numbers.indexOf(number) !== numbers.lastIndexOf(number))
      throw new Stop(`PORT, INBOX_PORT and SMTP_PORT must differ, but ${number} is used twice.`);
    if (!(await isFree(number, on)))
      throw new Stop(
        `Another program uses port ${number}. Choose another one with ${name}=… and start again.`,
      );
  }
}

/** Where this machine reaches what listens on HOST. */
export const localHost = (host: string): string =>
  host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
