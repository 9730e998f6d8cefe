import { receiveInboundMail } from "#app/domain/inbound-mails/receive-inbound-mail.ts";
import { workInboundMails } from "#app/domain/inbound-mails/work-inbound-mails.ts";
import { mailboxAddress } from "#app/server/hearing-mailbox.ts";
import { addDays, at, now } from "#app/shared/time.ts";
import type { MadeHearing } from "./make-hearing.ts";
import type { WrittenMail } from "./shape.ts";

/** When a mail comes, counted from the day of publication. */
export const cameAt = ({ publishOn }: MadeHearing, { day, clock }: WrittenMail): Date =>
  at(addDays(publishOn, day), clock);

/** Lets a mail come to a hearing's own address, at its time, and has it read. Does nothing where no mail is taken. */
export async function sendMail(slug: string, written: WrittenMail, when: Date): Promise<void> {
  const to = mailboxAddress(slug);
  if (!to) return;
  const from = /<(.+)>/.exec(written.from)?.[1] ?? "";
  const raw = Buffer.from(sourceOf(written, to, when));
  await receiveInboundMail({ raw, from, to, elapsedMs: now().getTime() - when.getTime() });
  while (await workInboundMails());
}

function sourceOf(
  { from, subject, id, answers, automatic, bulk, text, file }: WrittenMail,
  to: string,
  when: Date,
) {
  const word = (words: string) => `=?utf-8?B?${Buffer.from(words).toString("base64")}?=`;
  const [, name = "", address = ""] = /^(.*) <(.+)>$/.exec(from) ?? [];
  const head = [
    ...[`From: ${word(name)} <${address}>`, `To: <${to}>`, `Subject: ${word(subject)}`],
    ...[`Date: ${when.toUTCString()}`, `Message-ID: <${id}@post.example>`, "MIME-Version: 1.0"],
    ...(answers ? [`In-Reply-To: <${answers}@post.example>`] : []),
    ...(automatic ? ["Auto-Submitted: auto-replied"] : []),
    ...(bulk ? ["Precedence: bulk", "List-Unsubscribe: <https://solceller-nu.example/af>"] : []),
  ];
  const plain = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", text];
  const parts = file
    ? [
        ...["Content-Type: multipart/mixed; boundary=bilag", "", "--bilag", ...plain, "--bilag"],
        `Content-Type: ${file.mediaType}; name="${file.name}"`,
        ...[
          "Content-Transfer-Encoding: base64",
          "Content-Disposition: attachment",
          "",
          file.base64,
          "--bilag--",
        ],
      ]
    : plain;
  return [...head, ...parts, ""].join("\n").replaceAll("\n", "\r\n");
}
