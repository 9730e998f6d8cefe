import { pino } from "pino";

/** Structured lines without personal data: what happened, never whose text, name, address or token. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { process: process.env.GENKLANG_PROCESS ?? "web" },
  redact: ["req.headers", "res.headers"],
});
