import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import type { MailSink } from "#tests/support/inbox.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { official, PASSWORD } from "#tests/support/situation.ts";

const linkIn = (text: string): string => /http\S+\/staff\/password\/\S+/.exec(text)?.[0] ?? "";
const mailTo = async (mails: MailSink, to: string, subject: string) =>
  (await mails.waitFor({ to, subject })).text;

test("somebody invited chooses a password by the link in the mail, which works once", async ({
  site,
  open,
}) => {
  const administrator = await official("Alma", ["administrator"]);
  const email = `mikkel-${crypto.randomUUID().slice(0, 8)}@moelleaa.example`;
  const alma = await open({ javaScriptEnabled: false });
  await signIn(alma, administrator.email, PASSWORD);
  await alma.goto("/staff/people");
  await alma.getByLabel("Navn").fill("Mikkel Dam");
  await alma.getByLabel("E-mail").fill(email);
  await alma.getByLabel("sagsbehandler").check();
  await alma.getByRole("button", { name: "Tilføj" }).click();
  const row = alma.getByRole("row").filter({ hasText: email });
  await expect(row).toContainText("har ikke valgt adgangskode endnu");

  const link = linkIn(await mailTo(site.mails, email, "Du er inviteret"));
  const mikkel = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const reader = await open();
  await mikkel.goto(link);
  await expectNoAxeViolations(mikkel, reader);
  await mikkel.getByLabel("Adgangskode").fill("for kort");
  await mikkel.getByRole("button", { name: "Gem adgangskoden" }).click();
  await expect(mikkel.getByRole("alert")).toContainText("Adgangskoden skal være mindst 12 tegn.");
  await mikkel.getByLabel("Adgangskode").fill("hest batteri klamme");
  await mikkel.getByRole("button", { name: "Gem adgangskoden" }).click();
  await expect(mikkel.getByRole("status")).toContainText("Din adgangskode er gemt");
  await signIn(mikkel, email, "hest batteri klamme");
  await mikkel.goto(link);
  await expect(mikkel.locator("main")).toContainText("Linket er brugt eller for gammelt");
  await alma.goto("/staff/people");
  await expect(row).not.toContainText("har ikke valgt adgangskode endnu");
});

test("who forgot the password gets a link; somebody unknown is told the same and gets nothing", async ({
  site,
  open,
}) => {
  const { email } = await official("Carla", ["caseworker"]);
  const unknown = `ingen-${crypto.randomUUID()}@moelleaa.example`;
  const elsewhere = await open();
  await signIn(elsewhere, email, PASSWORD);
  const carla = await open({ javaScriptEnabled: false });
  for (const address of [unknown, email]) {
    await carla.goto("/staff/sign-in");
    await carla.getByRole("link", { name: "Glemt adgangskode?" }).click();
    await expectNoAxeViolations(carla, elsewhere);
    await carla.getByLabel("E-mail").fill(address);
    await carla.getByRole("button", { name: "Send linket" }).click();
    await expect(carla.getByRole("status")).toHaveText(
      `Hvis du kan logge ind med ${address}, er der en mail på vej. Linket i den virker i en time.`,
    );
  }
  await carla.goto(linkIn(await mailTo(site.mails, email, "Vælg en ny adgangskode")));
  await carla.getByLabel("Adgangskode").fill("et helt nyt kodeord");
  await carla.getByRole("button", { name: "Gem adgangskoden" }).click();
  await signIn(carla, email, "et helt nyt kodeord");
  await elsewhere.goto("/staff");
  await expect(elsewhere).toHaveURL(/sign-in$/);
  expect(site.mails.all().some(({ to }) => to.includes(unknown))).toBe(false);
});
