import { mkdirSync } from "node:fs";
import path from "node:path";
import { receiveMail } from "#app/server/receive-mail.ts";
import { readSettings } from "./demo/settings.ts";
import { MailStore } from "./inbox/mail-store.ts";
import { inboxPages } from "./inbox/web.ts";
import { runCommand, Stop } from "./run-command.ts";

/** A mail server for one machine: takes every e-mail, delivers none, and shows them on a web page. */
await runCommand(async () => {
  const { dataDir, host, inboxPort, smtpPort } = readSettings();
  const folder = path.join(dataDir, "inbox");
  mkdirSync(folder, { recursive: true });
  const store = await MailStore.open(folder);
  const smtp = await receiveMail({ port: smtpPort }, ({ raw }) => store.keep(raw)).catch(
    refuse("SMTP_PORT", smtpPort),
  );
  const web = inboxPages(store, Number(process.env.INBOUND_PORT) || undefined).listen(inboxPort, host);
  web.once("error", (error) => {
    console.error(`The inbox cannot listen on INBOX_PORT ${inboxPort}: ${error.message}`);
    process.exit(1);
  });
  const stop = () => {
    smtp.close();
    web.close();
    web.closeAllConnections();
    setTimeout(() => process.exit(0), 500).unref();
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
});

function refuse(name: string, port: number) {
  return (error: Error): never => {
    throw new Stop(`The inbox cannot listen on ${name} ${port}: ${error.message}`);
  };
}
