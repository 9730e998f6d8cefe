import { absolute } from "#app/shared/paths.ts";

/** The whole address of one of our own paths. Throws for anything that leads away from `baseUrl`. */
export function addressOf(baseUrl: string, path: string): string {
  const address = absolute(baseUrl, path);
  const home = baseUrl.replace(/\/+$/, "");
  if (!/^https?:\/\//.test(home) || !(address === home || address.startsWith(`${home}/`)))
    throw new Error("A mail may only link to this installation's own pages");
  return address;
}
