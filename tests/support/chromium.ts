import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";

// The first has no windows at all: the same journeys cost it two thirds of the work.
const NAMES = [
  ...["chromium-headless-shell", "chromium", "chromium-browser"],
  ...["google-chrome-stable", "google-chrome", "chrome"],
];
const ELSEWHERE = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/snap/bin/chromium"];

/** A Chromium that is already on this machine: CHROMIUM_PATH, one in PATH, or Playwright's own. */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...inPath, ...ELSEWHERE, chromium.executablePath()].find((file) => existsSync(file));
}
