import { Stop } from "../run-command.ts";

/** The oldest Node that runs Genklang, checked first because an older one fails with less helpful words. */
export function assertNodeVersion(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const runs = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!runs) throw new Stop(`Genklang needs Node 20.19, 22.12, 24 or newer; this is ${version}.`);
}
