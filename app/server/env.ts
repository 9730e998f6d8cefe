import { isIP } from "node:net";
import { z } from "zod";
import { dkimFault } from "./dkim.ts";

const port = z.coerce.number().int().min(1).max(65535);

/** Mails a second; without it, as fast as the mail server takes them. */
const rate = z.coerce.number().positive("must be a number above 0").max(100_000).optional();

const settings = z.object({
  NODE_ENV: z.string().default("production"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port.default(3000),
  BASE_URL: z.url({ protocol: /^https?$/ }),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.string().regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+$/, "must be one plain e-mail address"),
  MAIL_PER_SECOND: rate,
  MAIL_PER_DOMAIN_PER_SECOND: rate,
  MAIL_LOG: z.string().min(1).optional(),
  STORAGE_URL: z
    .string()
    .regex(/^(file:\/\/\/|s3:\/\/[a-z0-9])/, "must be file:///folder or s3://bucket/prefix")
    .refine((text) => URL.canParse(text), "must be file:///folder or s3://bucket/prefix"),
  CLAMAV_URL: z.url({ protocol: /^tcp$/, error: "must be an address like tcp://127.0.0.1:3310" }).optional(),
  INBOUND_ADDRESS: z
    .string()
    .regex(
      /^[a-z0-9._-]{1,13}@[a-z0-9.-]+$/i,
      "must be one plain e-mail address with at most 13 letters before the @",
    )
    .optional(),
  INBOUND_HOST: z.string().min(1).default("127.0.0.1"),
  INBOUND_PORT: port.optional(),
  IMAP_URL: z
    .url({ protocol: /^imaps?$/, error: "must be an address like imaps://user:password@host/INBOX" })
    .refine((text) => {
      const { username, password } = URL.canParse(text) ? new URL(text) : { username: "", password: "" };
      return username !== "" && password !== "";
    }, "must name a user and a password, like imaps://user:password@host/INBOX")
    .optional(),
  IMAP_HANDLED: z
    .string()
    .regex(/^[\w æøåÆØÅ./-]{1,60}$/, "must be the name of a folder")
    .default("Behandlet"),
  INBOUND_TRUSTED: z
    .string()
    .transform((text) =>
      text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .refine((all) => all.every(isIP), "must be IP addresses with commas between them")
    .optional(),
  DKIM_DOMAIN: z.string().optional(),
  DKIM_SELECTOR: z.string().optional(),
  DKIM_KEY: z.string().optional(),
  SESSION_SECRET: z.string().min(32, "must be at least 32 characters"),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Env = z.infer<typeof settings>;

/** A setting that is missing or wrong: one sentence per fault, for whoever starts the process. */
export class WrongSettings extends Error {
  override name = "WrongSettings";
}

let known: Env | undefined;

/** The settings of this process, read once; throws `WrongSettings` with a line for each one that is wrong. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = settings.safeParse(given);
  if (read.success) {
    const fault = dkimFault(read.data) ?? inboundFault(read.data);
    if (fault) throw new WrongSettings(fault);
    return read.data;
  }
  throw new WrongSettings(
    read.error.issues
      .map(
        ({ path, message }) =>
          `${path.join(".")}: ${given[String(path[0])] === undefined ? "is not set" : message}.`,
      )
      .join("\n"),
  );
}

/** Mails come back to an address: a port or a mailbox alone would get none. */
const inboundFault = ({ INBOUND_ADDRESS, INBOUND_PORT, IMAP_URL }: Env): string | null =>
  (INBOUND_PORT || IMAP_URL) && !INBOUND_ADDRESS
    ? "INBOUND_ADDRESS: is not set, but mails are to be received."
    : null;
