import { expect, type Page } from "@playwright/test";
import { paths } from "#app/shared/paths.ts";
import { PASSWORD } from "./situation.ts";

/** Signs an official in by the form, and waits for their desk. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto(paths.signIn());
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Adgangskode", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log ind" }).click({ timeout: 60_000 });
  await expect(page).toHaveURL(paths.desk(), { timeout: 60_000 });
}
