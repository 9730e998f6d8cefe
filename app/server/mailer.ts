import { connect, type Socket } from "node:net";
import { Readable } from "node:stream";
import nodemailer from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import { dkimOptions } from "./dkim.ts";
import { env } from "./env.ts";
import { hastened } from "./haste.ts";
import { lanes } from "./lanes.ts";

/** What a mail program needs to end mails that nobody is owed, by one press (RFC 8058): a whole address to post to. */
export type MailingList = { name: string; unsubscribe: string };

/** One message to one person. */
export type Mail = {
  messageId: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  sentAt?: Date;
  /** Where it is returned to and answered at, when that is not the sender's own address. */
  returnTo?: string | undefined;
  list?: MailingList;
};

/**
 * What became of it: `sent` only after the server's 250; `retry` when it may go later; `failed` when it never will;
 * `uncertain` when the connection broke before the server's answer, so that it may or may not have arrived.
 */
export type Delivery =
  | { kind: "sent"; reply: string }
  | {
      kind: "retry" | "failed" | "uncertain";
      reason: string;
      /** The server asks to be left alone for a while (421): not only by this mail. */
      busy?: boolean;
      /** It has not been tried: the server had asked to be left alone, or it was not to go. */
      untried?: boolean;
    };

const ONE_ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/u;

/** So many more messages have been begun than there are connections: no connection waits for the database. */
const READY = 4;

/** By then the database knows that the server wants to be left alone, and no worker begins a mail. */
const UNTIL_KNOWN_MS = 1_000;
const LEFT_ALONE: Delivery = {
  kind: "retry",
  reason: "421 the mail server wants to be left alone",
  untried: true,
};

const HELD_BACK: Delivery = { kind: "retry", reason: "it could not begin", untried: true };

/** A message on its way to the server. */
type UnderWay = {
  /** Asked once the server is ready for the message and before it gets a byte of it. */
  mayGo?: (() => Promise<boolean>) | undefined;
  /** Of the newest connection: what it reads from, and how that was answered. */
  stream?: { readableDidRead?: boolean };
  asked?: Asked;
};
type Asked = { answer: "none yet" | "yes" | "no" };

async function* onceItMayGo(
  mayGo: () => Promise<boolean>,
  asked: Asked,
  make: () => AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const may = await mayGo();
  asked.answer = may ? "yes" : "no";
  if (!may) throw new Error("it may not go");
  yield* make();
}

const connectMs = (): number => hastened(10, 0.5) * 1000;

/** Connects without waiting to fill packets: in SMTP each side waits for the other's short line. */
function connectAtOnce(
  { host, port, secure }: { host?: string; port?: number; secure?: boolean },
  done: (error: Error | null, found?: { connection: Socket }) => void,
): void {
  const socket = connect({ noDelay: true, host: host ?? "localhost", port: port ?? (secure ? 465 : 25) });
  const over = (error: Error | null) => {
    clearTimeout(impatient);
    socket.off("error", over);
    if (!error) return done(null, { connection: socket });
    socket.destroy();
    done(error);
  };
  const impatient = setTimeout(
    () => over(Object.assign(new Error("Connection timeout"), { code: "ECONNREFUSED" })),
    connectMs(),
  );
  socket.once("error", over);
  socket.once("connect", () => over(null));
}
/** A pool of SMTP connections. `connections` is how many messages go at once; in `lane` those wait that are not yet begun. */
export function openMailer(url: string = env().SMTP_URL, connections = 4) {
  const dkim = dkimOptions(env());
  const options: SMTPPool.Options & { url: string } = {
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    connectionTimeout: connectMs(),
    greetingTimeout: connectMs(),
    socketTimeout: hastened(30, 1) * 1000,
    getSocket: connectAtOnce as never,
    ...(dkim && { dkim }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport = nodemailer.createTransport(options);
  // A message that the server has begun to get may have arrived, whatever happens after; one it has not, has not.
  const underWay = new Map<string, UnderWay>();
  transport.use("stream", ({ data, message }, done) => {
    const make = message.createReadStream.bind(message);
    message.createReadStream = (given) => {
      const one = underWay.get(String(data.messageId)) ?? {};
      const { mayGo } = one;
      const asked: Asked = { answer: mayGo ? "none yet" : "yes" };
      const stream = mayGo
        ? Readable.from(
            onceItMayGo(mayGo, asked, () => make(given)),
            { objectMode: false },
          )
        : make(given);
      Object.assign(one, { stream, asked });
      return stream;
    };
    done();
  });

  const connection = lanes(connections);
  let leftAloneUntil = 0;

  /**
   * What has been begun when the server asks to be left alone is not handed to it any more. With `mayGo` the server gets nothing
   * of the message unless it answers true, which is asked when all that is left is to hand it over: else it has not been tried.
   */
  function send(mail: Mail, mayGo?: () => Promise<boolean>): Promise<Delivery> {
    const begunAt = performance.now();
    return connection(async () => {
      if (begunAt < leftAloneUntil) return LEFT_ALONE;
      const delivery = await handOver(mail, { mayGo });
      if (delivery.kind !== "sent" && delivery.busy) leftAloneUntil = performance.now() + UNTIL_KNOWN_MS;
      return delivery;
    });
  }

  async function handOver(mail: Mail, one: UnderWay): Promise<Delivery> {
    const from = env().MAIL_FROM;
    if (!ONE_ADDRESS.test(mail.to)) return { kind: "failed", reason: "not one plain address" };
    underWay.set(mail.messageId, one);
    try {
      const info = await transport.sendMail({
        from,
        replyTo: mail.returnTo,
        to: { name: "", address: mail.to },
        envelope: { from: mail.returnTo ?? from, to: [mail.to] },
        messageId: mail.messageId,
        date: mail.sentAt,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: {
          "Auto-Submitted": "auto-generated",
          "X-Auto-Response-Suppress": "All",
          ...(mail.list && headersOf(mail.list)),
        },
      });
      return { kind: "sent", reply: withoutAddresses(info.response) };
    } catch (error) {
      if (one.asked?.answer === "no") return HELD_BACK;
      return deliveryOf(error, one.asked?.answer === "yes" && one.stream?.readableDidRead === true);
    } finally {
      underWay.delete(mail.messageId);
    }
  }
  return { send, connections, lane: lanes(connections + READY), close: () => transport.close() };
}
const headersOf = ({ name, unsubscribe }: MailingList) => ({
  "List-Id": `<${name}>`,
  "List-Unsubscribe": `<${unsubscribe}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

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
const withoutAddresses = (words: string): string =>
  words
    .replaceAll("\0", "")
    .replace(/[^\s<>]+@[^\s<>]+/g, "…")
    .slice(0, 300)
    .replace(/\p{Surrogate}/gu, "");

function deliveryOf(thrown: unknown, handedOver: boolean): Delivery {
  const error = (thrown ?? {}) as SmtpError;
  const reason = withoutAddresses(
    `${error.responseCode ?? error.originalCode ?? error.code ?? "error"} ${error.message ?? ""}`,
  );
  if (error.responseCode === 421) return { kind: "retry", reason, busy: true };
  // Only what the server says about the recipient or the mail is final; that it does not know us today is not.
  const aboutThisMail = error.command === "RCPT TO" || error.command === "DATA";
  if (error.responseCode) return { kind: error.permanent && aboutThisMail ? "failed" : "retry", reason };
  if (error.code === "EENVELOPE") return { kind: "failed", reason };
  return { kind: handedOver ? "uncertain" : "retry", reason };
}
