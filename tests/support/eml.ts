import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createTransport } from "nodemailer";
import { receiveInboundMail } from "#app/domain/inbound-mails/receive-inbound-mail.ts";
import { workInboundMails } from "#app/domain/inbound-mails/work-inbound-mails.ts";
import { database } from "#app/server/database.ts";

/** A mail from a file of tests, with what it says in {{…}} filled in, as mail servers send it. */
export const emlFrom = (file: URL, words: Record<string, string>): string =>
  readFileSync(file, "utf8")
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => words[name] ?? "")
    .replace(/\r?\n/g, "\r\n");

/** Hands a mail to whoever listens on a port of this machine, byte for byte. Throws what the server refuses. */
export async function deliver(port: number, mail: { from: string; to: string; raw: string }): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true });
  try {
    await transport.sendMail({ raw: mail.raw, envelope: { from: mail.from, to: [mail.to] } });
  } finally {
    transport.close();
  }
}

/** A mail that has come and been read: an answer to one of ours when it is to that one's own address. Answers its id. */
export async function arrive(
  to: string,
  text: string,
  { from = "Ida <ida@stedet.example>", head = "X-Priority: 3" } = {},
): Promise<string> {
  const messageId = `<${randomUUID()}@stedet.example>`;
  const lines = [`From: ${from}`, "Subject: Re: Svar", `Message-ID: ${messageId}`, head, "", text, ""];
  await receiveInboundMail({ raw: Buffer.from(lines.join("\r\n")), from: "ida@stedet.example", to });
  for (;;) {
    await workInboundMails();
    const read = await database().inboundMail.findFirst({
      where: { messageId },
      select: { id: true, kind: true },
    });
    if (read?.kind) return read.id;
  }
}
