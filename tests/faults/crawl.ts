/** A page as somebody who reads it could act on it: its address, and each form on it. */
export type Seen = { path: string; forms: Form[] };
export type Form = { action: string; fields: [name: string, value: string][] };

type Read = (path: string) => Promise<{ status: number; body: string }>;

/** Follows every link from where it begins, each kind of address a few times, and answers what it saw. */
export async function crawl(begin: string[], read: Read, most = 250): Promise<Seen[]> {
  const waiting = [...begin];
  const known = new Map<string, number>();
  const visited = new Set<string>();
  const seen: Seen[] = [];
  for (let path = waiting.shift(); path && seen.length < most; path = waiting.shift()) {
    const kind = kindOf(path);
    if (visited.has(path) || (known.get(kind) ?? 0) >= 3 || /sign-out|\.(css|js|woff2|png|svg)/.test(path))
      continue;
    visited.add(path);
    known.set(kind, (known.get(kind) ?? 0) + 1);
    const { status, body } = await read(path);
    if (status >= 400) continue;
    seen.push({ path, forms: formsOf(body, path) });
    waiting.push(...linksOf(body));
  }
  return seen;
}

/** An address without what differs between two of its kind. */
const kindOf = (path: string): string =>
  (path.split("?")[0] ?? "").replaceAll(
    /[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{20,}\.?[A-Za-z0-9_-]*|\d+/g,
    ":",
  );

const decoded = (text: string): string =>
  text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#x27;", "'");

const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = ""]) => decoded(href));

function formsOf(html: string, path: string): Form[] {
  return [...html.matchAll(/<form ([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, attributes = ""]) => /method="post"/i.test(attributes))
    .map(([, attributes = "", inside = ""]) => ({
      action: decoded(/action="([^"]*)"/.exec(attributes)?.[1] ?? path),
      fields: [...inside.matchAll(/<(?:input|select|textarea|button)[^>]*?name="([^"]+)"[^>]*>/g)].map(
        ([tag, name = ""]): [string, string] => [name, decoded(/value="([^"]*)"/.exec(tag)?.[1] ?? "")],
      ),
    }))
    .filter(({ action }) => !action.includes("sign-out"));
}
