import nodemailer from "nodemailer";

/** The least that mailing costs: nodemailer's pool with messages of the same size as ours. It tells, and sends MANY. */
const { SMTP_URL = "", MANY = "0", WEIGHT = "0" } = process.env;
const { DKIM_DOMAIN = "", DKIM_SELECTOR = "", DKIM_KEY = "" } = process.env;
const line = "Tak for dit svar. Her står, hvad der nu sker med det, og hvornår du hører fra os igen.\n";
const words = (length: number) => line.repeat(Math.ceil(length / line.length)).slice(0, length);
const transport = nodemailer.createTransport({
  ...{ url: SMTP_URL, pool: true, maxConnections: 4, maxMessages: Number.POSITIVE_INFINITY },
  dkim: { domainName: DKIM_DOMAIN, keySelector: DKIM_SELECTOR, privateKey: DKIM_KEY },
});
const message = {
  ...{ from: "hoering@moelleaa.example", subject: "Kvittering for høringssvar nr. 1" },
  ...{ text: words(Number(WEIGHT) / 5), html: words((Number(WEIGHT) * 4) / 5) },
};
process.once("SIGTERM", () => process.exit(0));
process.send?.({});
await Promise.all(
  Array.from({ length: Number(MANY) }, (_, index) =>
    transport.sendMail({ ...message, to: `deltager-${index}@post.example` }),
  ),
);
transport.close();
