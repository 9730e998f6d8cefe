import nodemailer from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import { env } from "./env.ts";

/** One message to one person. */
export type Mail = {
  messageId: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  sentAt?: Date;
};

/**
 * What became of it: `sent` only after the server's 250; `retry` when it may go later; `failed` when it never will;
 * `uncertain` when the connection broke before the server's answer, so that it may or may not have arrived.
 */
export type Delivery =
  | { kind: "sent"; reply: string }
  | { kind: "retry" | "failed" | "uncertain"; reason: string };

const ONE_ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/u;
const NEVER_REACHED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** A pool of SMTP connections. `connections` is how many messages may be under way at once. */
export function openMailer(url: string = env().SMTP_URL, connections = 4) {
  const options: SMTPPool.Options & { url: string } = {
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport = nodemailer.createTransport(options);

  async function send(mail: Mail): Promise<Delivery> {
    const from = env().MAIL_FROM;
    if (!ONE_ADDRESS.test(mail.to)) return { kind: "failed", reason: "not one plain address" };
    try {
      const info = await transport.sendMail({
        from,
        to: { name: "", address: mail.to },
        envelope: { from, to: [mail.to] },
        messageId: mail.messageId,
        date: mail.sentAt,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      });
      return { kind: "sent", reply: info.response.slice(0, 300) };
    } catch (error) {
      return deliveryOf(error);
    }
  }
  return { send, close: () => transport.close() };
}
export type Mailer = ReturnType<typeof openMailer>;

type SmtpError = {
  responseCode?: number;
  permanent?: boolean;
  code?: string;
  command?: string;
  originalCode?: string;
  message?: string;
};

/** The server's words may hold the address; what is kept is its code and the start of the sentence without it. */
function deliveryOf(thrown: unknown): Delivery {
  const error = (thrown ?? {}) as SmtpError;
  const reason =
    `${error.responseCode ?? error.originalCode ?? error.code ?? "error"} ${(error.message ?? "").replace(/[^\s<>]+@[^\s<>]+/g, "…")}`.slice(
      0,
      300,
    );
  // Only what the server says about the recipient or the mail is final; that it does not know us today is not.
  const aboutThisMail = error.command === "RCPT TO" || error.command === "DATA";
  if (error.responseCode) return { kind: error.permanent && aboutThisMail ? "failed" : "retry", reason };
  if (error.code === "EENVELOPE") return { kind: "failed", reason };
  const reached = !NEVER_REACHED.has(error.originalCode ?? error.code ?? "") && error.code !== "EDNS";
  const cut = ["ECONNECTION", "ETIMEDOUT", "ESOCKET"].includes(error.code ?? "");
  return { kind: reached && cut ? "uncertain" : "retry", reason };
}
