import { type LedgerQuery, ledgerFilters } from "#app/domain/follow-ups/follow-up.ts";
import type { LedgerPlace } from "#app/domain/follow-ups/list-ledger.ts";
import { isId } from "./found.ts";

/** Which part of the ledger an official looks at, and from where. */
export function ledgerQuery(request: Request): LedgerQuery & { after: LedgerPlace | null } {
  const asked = new URL(request.url).searchParams;
  const id = asked.get("after") ?? "";
  return {
    filter: ledgerFilters.find((one) => one === asked.get("filter")) ?? "all",
    words: (asked.get("words") ?? "").trim().slice(0, 100),
    after: isId(id) ? { id, name: (asked.get("name") ?? "").slice(0, 200) } : null,
  };
}

/** The same as the end of an address, from another place. */
export const ledgerAddress = ({ filter, words }: LedgerQuery, { id, name }: LedgerPlace): string =>
  `?${new URLSearchParams({ ...(filter !== "all" && { filter }), ...(words && { words }), after: id, name })}`;
