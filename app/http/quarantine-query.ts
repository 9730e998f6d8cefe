import { QUARANTINE_PAGE, type QuarantineQuery, setAsideStates } from "#app/domain/quarantine/quarantine.ts";
import { found } from "./found.ts";

/** Which part of the quarantine an official looks at, as the address says. */
export function quarantineQuery(request: Request): QuarantineQuery {
  const asked = new URL(request.url).searchParams;
  return {
    state: setAsideStates.find((one) => one === asked.get("state")) ?? "waiting",
    sign: /^[a-z_]{1,40}$/.exec(asked.get("sign") ?? "")?.[0] ?? "",
  };
}

/** The same as the end of an address. */
export const quarantineAddress = (query: QuarantineQuery, more: Record<string, string> = {}): string =>
  `?${new URLSearchParams({ state: query.state, ...(query.sign && { sign: query.sign }), ...more })}`;

/** The page asked for, of a list with so many; a 404 for one that is not there. */
export function quarantinePage(request: Request, count: number): { page: number; pages: number } {
  const asked = new URL(request.url).searchParams.get("page") ?? "1";
  const pages = Math.max(1, Math.ceil(count / QUARANTINE_PAGE));
  const page = found(/^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null);
  return { page: Math.min(page, pages), pages };
}
