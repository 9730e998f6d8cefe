import { mkdirSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { paths } from "#app/shared/paths.ts";
import { demonstrationPeople } from "#prisma/demonstration/people.ts";
import { findChromium } from "#tests/support/chromium.ts";
import { runCommand, Stop } from "./run-command.ts";

const FOLDER = "docs/pictures";
const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 360, height: 740 };
const CLIMATE = "klima-og-agenda-21-strategi";
const INVOLVEMENT = "Strategi for borgerinddragelse";

/** `npm run pictures`: the README's pictures, taken from a running demonstration (BASE_URL and INBOX_URL, where it says they are). */
await runCommand(async () => {
  const home = process.env.BASE_URL || "http://localhost:3000";
  const inbox = process.env.INBOX_URL || "http://localhost:8025";
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  const open = async (
    viewport: { width: number; height: number },
    colorScheme: "light" | "dark" = "light",
  ) => {
    const context = await browser.newContext({ baseURL: home, viewport, colorScheme, locale: "da-DK" });
    return context.newPage();
  };
  const take = async (page: Page, name: string, address?: string) => {
    if (address && (await page.goto(address))?.status() !== 200) throw new Stop(`${address} did not answer.`);
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
  };
  await take(await open(WIDE), "front", paths.front());
  await take(await open(WIDE), "hearing", paths.hearing(CLIMATE));
  await take(await open(PHONE), "hearing-phone", paths.hearing(CLIMATE));
  await take(await open(PHONE, "dark"), "text-phone-dark", paths.text(CLIMATE));
  await take(await open(WIDE), "decision", paths.decision("erhvervs-og-vaekststrategi"));

  const mail = await open(PHONE);
  await mail.goto(`${inbox}/?q=${encodeURIComponent("Svar på dit høringssvar")}`);
  const message = await mail.getByRole("listitem").getByRole("link").first().getAttribute("href");
  await take(mail, "mail-phone", `${inbox}${message}/body`);

  const desk = await open(WIDE);
  const official = demonstrationPeople.find((person) => person.roles.includes("owner"));
  if (!official) throw new Stop("The demonstration has no hearing owner.");
  await desk.goto(paths.signIn());
  await desk.getByLabel("E-mail").fill(official.email);
  await desk.getByLabel("Adgangskode").fill(official.password);
  await desk.getByRole("button", { name: "Log ind" }).click();
  await desk.getByRole("link", { name: INVOLVEMENT }).waitFor();
  await take(desk, "desk");
  await desk.getByRole("link", { name: INVOLVEMENT }).click();
  await desk.getByRole("link", { name: "Opfølgning" }).click();
  await desk.getByRole("heading", { level: 1, name: "Opfølgning" }).waitFor();
  await take(desk, "ledger");
  await desk.getByRole("link", { name: "Høringssvar", exact: true }).click();
  await desk.getByRole("link", { name: "Mølleå Handicapråd" }).click();
  await desk.getByRole("heading", { name: "Teksten" }).waitFor();
  await take(desk, "casework");
  await browser.close();
});
