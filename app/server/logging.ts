import path from "node:path";
import { pino } from "pino";

/** Structured lines without personal data: what happened, never whose text, name, address or token. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { process: path.basename(process.argv[1] ?? "", ".js") },
  redact: ["req.headers", "res.headers"],
});
