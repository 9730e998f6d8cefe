import { hearing, receive } from "#tests/support/situation.ts";
import { type Figure, sideBySide } from "./figure.ts";
import { MailCounter } from "./mail-counter.ts";
import { withLimit } from "./with-limit.ts";
import { connected, withSite } from "./with-site.ts";

const MANY = 1500;

/** Receipts of the ledger, from owed to settled, against nodemailer's pool that only sends. */
export const benchMails = (): Promise<Figure> =>
  withSite(async ({ databaseUrl, startWorker }) => {
    const counter = new MailCounter();
    const url = await counter.listen();
    const { hearingId } = await connected(databaseUrl, () => hearing());
    let weight = 0;
    const ours = async () => {
      await connected(databaseUrl, () => Promise.all(Array.from({ length: MANY }, () => receive(hearingId))));
      const worker = startWorker({ SMTP_URL: url });
      const rate = await counter.rateOf(MANY);
      await worker.stop();
      weight = counter.weight;
      return rate;
    };
    const limit = () => {
      const settings = { SMTP_URL: url, MANY: String(MANY), WEIGHT: String(weight) };
      return withLimit("bare-mails", settings, () => counter.rateOf(MANY));
    };
    try {
      return await sideBySide(
        "follow-up mails sent and settled",
        "nodemailer's pool with mails of the same size",
        ours,
        limit,
      );
    } finally {
      await counter.close();
    }
  });
