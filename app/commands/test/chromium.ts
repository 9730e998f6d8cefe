import { spawnSync } from "node:child_process";
import { findChromium } from "#tests/support/chromium.ts";
import { showTool } from "../build/run-tool.ts";
import { Stop } from "../run-command.ts";

/** A Chromium for the tests: one that is here, else Playwright's own, else the system's package. */
export async function ensureChromium(): Promise<string> {
  const here = findChromium();
  if (here) return here;
  console.log("No Chromium here; fetching one …");
  await showTool("@playwright/test", "cli.js", ["install", "chromium"]);
  if (!findChromium() && process.getuid?.() === 0 && process.platform === "linux") {
    const fetch = (...words: string[]) => spawnSync("apt-get", words, { stdio: "inherit" });
    fetch("update");
    for (const browser of ["chromium-headless-shell", "chromium"])
      if (!findChromium()) fetch("install", "-y", "--no-install-recommends", browser, "fonts-liberation");
  }
  const found = findChromium();
  if (!found)
    throw new Stop("No Chromium could be found or fetched: install one and name it with CHROMIUM_PATH=…");
  return found;
}
