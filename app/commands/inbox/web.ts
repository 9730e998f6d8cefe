import { readFileSync } from "node:fs";
import express, { type Express } from "express";
import { createTransport } from "nodemailer";
import { writeMoment } from "#app/shared/time.ts";
import type { Mail, MailStore } from "./mail-store.ts";
import { framedBody, listPage, mailPage, missingPage, VIEWS, type View } from "./pages.ts";

const PER_PAGE = 50;
const OURS =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'";
/** A mail may bring its styles and pictures, and nothing that runs. */
const THEIRS =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src * data:";

const words = (value: unknown): string => (typeof value === "string" ? value : "");
const isView = (value: unknown): value is View => typeof value === "string" && Object.hasOwn(VIEWS, value);

/** Answers a mail as its recipient's own mail program would. */
async function sendReply(port: number, mail: Mail, text: string): Promise<void> {
  const quoted = mail.text.replace(/^/gm, "> ");
  await createTransport({ host: "127.0.0.1", port, ignoreTLS: true }).sendMail({
    ...{ from: mail.to, to: mail.replyTo, subject: `Re: ${mail.subject}`, inReplyTo: mail.messageId },
    text: `${text}\n\nDen ${writeMoment(mail.at, "da")} skrev ${mail.from}:\n\n${quoted}`,
  });
}

/** The web pages of the inbox, and the same list as JSON at /api/messages for tests. */
export function inboxPages(store: MailStore, inboundPort?: number): Express {
  const app = express().disable("x-powered-by").disable("etag");
  app.use((_request, response, next) => {
    response.set({
      "Content-Security-Policy": OURS,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-store",
    });
    next();
  });
  const css = readFileSync(new URL("./inbox.css", import.meta.url), "utf8");
  app.get("/inbox.css", (_request, response) => void response.type("css").send(css));

  app.get("/", (request, response) => {
    const search = words(request.query.q);
    const found = store.find({ anywhere: search });
    const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
    const number = Math.min(pages, Math.max(1, Number.parseInt(words(request.query.page), 10) || 1));
    const mails = found.slice((number - 1) * PER_PAGE, number * PER_PAGE);
    response.send(listPage({ mails, total: found.length, search, number, pages }));
  });

  app.get("/messages/:id", async (request, response) => {
    const mail = await store.read(request.params.id);
    const { view } = request.query;
    const { answer } = request.query;
    const answered =
      !inboundPort || !mail?.replyTo ? "none" : answer === "sent" || answer === "failed" ? answer : "open";
    if (mail)
      response.send(mailPage(mail, isView(view) ? view : mail.html === null ? "text" : "html", answered));
    else response.status(404).send(missingPage());
  });

  app.get("/messages/:id/body", async (request, response) => {
    const mail = await store.read(request.params.id);
    response.set("Content-Security-Policy", THEIRS);
    if (mail?.html) response.send(framedBody(mail.html));
    else response.status(404).send(missingPage());
  });

  app.post("/messages/:id/reply", express.urlencoded({ extended: false }), async (request, response) => {
    const mail = await store.read(request.params.id);
    const text = words(request.body?.text).slice(0, 5000);
    if (!mail || !inboundPort) return void response.status(404).send(missingPage());
    const answer = await sendReply(inboundPort, mail, text).then(
      () => "sent",
      () => "failed",
    );
    response.redirect(303, `/messages/${encodeURIComponent(mail.id)}?answer=${answer}`);
  });

  app.get("/api/messages", async (request, response) => {
    const found = store.find({ to: words(request.query.to), subject: words(request.query.subject) });
    const mails = await Promise.all(found.slice(0, PER_PAGE).map(({ id }) => store.read(id)));
    response.json(mails.flatMap((mail) => (mail ? [{ ...mail, source: undefined }] : [])));
  });
  app.use((_request, response) => void response.status(404).send(missingPage()));
  return app;
}
