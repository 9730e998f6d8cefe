import { writeMoment } from "#app/shared/time.ts";
import { Html, html } from "./html.ts";
import type { Mail, Summary } from "./mail-store.ts";

export const VIEWS = {
  html: "Som e-mail",
  text: "Som tekst",
  headers: "Brevhoved",
  source: "Kilde",
} as const;
export type View = keyof typeof VIEWS;

const address = (id: string, view?: View) =>
  `/messages/${encodeURIComponent(id)}${view ? `?view=${view}` : ""}`;

function page(title: string, body: Html): string {
  return html`${new Html("<!doctype html>")}
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Genklangs indbakke</title>
<link rel="stylesheet" href="/inbox.css">
<link rel="icon" href="data:,">
</head>
<body>
<header><a href="/">Genklangs indbakke</a><p>Her lander alle e-mails fra demonstrationen. Ingen af dem forlader maskinen.</p></header>
<main>${body}</main>
</body>
</html>`.text;
}

/** The list: newest first, a page at a time. */
export function listPage(list: {
  mails: Summary[];
  total: number;
  search: string;
  number: number;
  pages: number;
}): string {
  const { mails, total, search, number, pages } = list;
  const link = (to: number, words: string) =>
    to < 1 || to > pages
      ? null
      : html`<a href="/?${new URLSearchParams({ q: search, page: String(to) }).toString()}">${words}</a>`;
  return page(
    "Modtagne e-mails",
    html`<h1>Modtagne e-mails</h1>
<form method="get" action="/" role="search">
<label for="q">Søg efter adresse eller emne</label>
<div class="search"><input id="q" name="q" type="search" value="${search}"><button>Søg</button></div>
</form>
<p>${search ? `Fundet: ${total}` : `I alt: ${total}`}</p>
${mails.length === 0 ? html`<p>Der er ingen e-mails${search ? " med de ord" : " endnu"}.</p>` : html`<ul class="mails">${mails.map(listed)}</ul>`}
<nav aria-label="Sider">${link(number - 1, "Nyere")} ${pages > 1 ? `Side ${number} af ${pages}` : null} ${link(number + 1, "Ældre")}</nav>`,
  );
}

const listed = ({ id, at, to, subject }: Summary): Html =>
  html`<li><a href="${address(id)}">${subject || "(uden emne)"}</a><span>Til ${to}</span><time datetime="${at.toISOString()}">${writeMoment(at, "da")}</time></li>`;

/** Whether a mail can be answered from its page, and whether it just was. */
export type Answer = "none" | "open" | "sent" | "failed";

const answerForm = (
  { id, to }: Mail,
  answer: Answer,
): Html => html`<form method="post" action="${address(id)}/reply">
${answer === "sent" ? html`<p role="status">Svaret er sendt. Det ligger i høringens indbakke.</p>` : null}
${answer === "failed" ? html`<p role="alert">Svaret kunne ikke sendes. Prøv igen om lidt.</p>` : null}
<label for="text">Svar på mailen som ${to}</label>
<textarea id="text" name="text" rows="4" required maxlength="5000"></textarea>
<p><button>Send svar</button></p>
</form>`;

/** One mail, in one of its views. */
export function mailPage(mail: Mail, view: View, answer: Answer): string {
  return page(
    mail.subject,
    html`<p><a href="/">Alle e-mails</a></p>
<h1>${mail.subject || "(uden emne)"}</h1>
<dl><dt>Fra</dt><dd>${mail.from}</dd><dt>Til</dt><dd>${mail.to}</dd><dt>Sendt</dt><dd>${writeMoment(mail.at, "da")}</dd></dl>
<nav aria-label="Visning" class="views">${(Object.keys(VIEWS) as View[]).map((each) =>
      each === view
        ? html`<a href="${address(mail.id, each)}" aria-current="page">${VIEWS[each]}</a>`
        : html`<a href="${address(mail.id, each)}">${VIEWS[each]}</a>`,
    )}</nav>
${shown(mail, view)}
${answer === "none" ? null : answerForm(mail, answer)}`,
  );
}

function shown(mail: Mail, view: View): Html {
  if (view === "headers") return html`<pre tabindex="0">${mail.headers.join("\n")}</pre>`;
  if (view === "source") return html`<pre tabindex="0">${mail.source.toString("utf8")}</pre>`;
  if (view === "text" || mail.html === null) return html`<pre tabindex="0">${mail.text}</pre>`;
  // Links open in a window of their own; scripts, forms and our own origin stay out of reach.
  return html`<iframe title="E-mailens indhold" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${encodeURIComponent(mail.id)}/body"></iframe>`;
}

/** The mail's own HTML as the frame loads it, with links that leave the frame. */
export const framedBody = (mailHtml: string): string =>
  /<head[^>]*>/i.test(mailHtml)
    ? mailHtml.replace(/<head[^>]*>/i, '$&<base target="_blank">')
    : `<base target="_blank">${mailHtml}`;

export const missingPage = (): string =>
  page("Findes ikke", html`<h1>Den e-mail findes ikke</h1><p><a href="/">Alle e-mails</a></p>`);
