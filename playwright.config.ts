import { defineConfig } from "@playwright/test";
import { findChromium } from "#tests/support/chromium.ts";

/** One runner for everything: pure rules, deeds on a real database, and journeys in a real browser. */
export default defineConfig({
  testDir: "tests",
  testMatch: "**/*.test.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 150_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["./tests/support/reporter.ts"]],
  use: {
    actionTimeout: 10_000,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium(),
      args: [
        ...["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        ...["--disable-component-update", "--disable-sync", "--no-first-run"],
      ],
    },
  },
});
