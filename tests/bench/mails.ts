import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Figure, sideBySide } from "./figure.ts";
import { MailCounter } from "./mail-counter.ts";
import { fill } from "./sending.ts";
import { withLimit } from "./with-limit.ts";
import { connected, withSite } from "./with-site.ts";

const MANY = 3000;

/** The mails of a closed hearing, from owed to settled, against nodemailer's pool that only signs and sends. */
export const benchMails = (): Promise<Figure> =>
  withSite(async ({ databaseUrl, startWorker }) => {
    const counter = new MailCounter();
    const url = await counter.listen();
    let weight = 0;
    const log = mkdtempSync(path.join(tmpdir(), "genklang-bench-"));
    const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    const signing = {
      ...{ DKIM_DOMAIN: "moelleaa.example", DKIM_SELECTOR: "bench" },
      DKIM_KEY: key.export({ type: "pkcs8", format: "pem" }).toString(),
    };
    const ours = async () => {
      await connected(databaseUrl, () => fill(databaseUrl, MANY));
      const worker = startWorker({ SMTP_URL: url, ...signing, MAIL_LOG: log });
      const rate = await counter.rateOf(MANY);
      await worker.stop();
      weight = counter.weight;
      return rate;
    };
    const limit = () => {
      const settings = { ...signing, SMTP_URL: url, MANY: String(MANY), WEIGHT: String(weight) };
      return withLimit("bare-mails", settings, () => counter.rateOf(MANY));
    };
    try {
      return await sideBySide(
        "follow-up mails made, signed, sent, logged and settled",
        "nodemailer's pool with signed mails of the same size",
        ours,
        limit,
      );
    } finally {
      await counter.close();
      rmSync(log, { recursive: true });
    }
  });
