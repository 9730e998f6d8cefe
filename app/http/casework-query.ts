import { type CaseworkQuery, filters } from "#app/domain/submissions/casework-filter.ts";

/** Which submissions an official is going through, as the address says. */
export function caseworkQuery(request: Request): CaseworkQuery {
  const asked = new URL(request.url).searchParams;
  return {
    filter: filters.find((one) => one === asked.get("filter")) ?? "all",
    words: (asked.get("words") ?? "").slice(0, 100),
  };
}

/** The same as the end of an address: nothing when it is all of them. */
export function addressOf({ filter, words }: CaseworkQuery, more: Record<string, string> = {}): string {
  const asked = new URLSearchParams({
    ...(filter !== "all" && { filter }),
    ...(words && { words }),
    ...more,
  });
  return asked.size > 0 ? `?${asked}` : "";
}
