import type { Seen } from "./crawl.ts";
import type { Random } from "./random.ts";

/** A request as it goes over the line; `raw` ones are no HTTP that a library would write. */
export type Sent = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Buffer;
  raw?: Buffer;
};

const METHODS = [
  "GET",
  "GET",
  "GET",
  "HEAD",
  "POST",
  "POST",
  "POST",
  "POST",
  "PUT",
  "DELETE",
  "TRACE",
  "OPTIONS",
];
const BAD = [
  "",
  " ",
  "0",
  "-1",
  "1e309",
  "NaN",
  "99999999999999999999",
  "2147483648",
  "true",
  "null",
  "undefined",
  "%00",
  "%ZZ",
  "%",
  "%ff%fe",
  "%E2%80%AE",
  "../../etc/passwd",
  "..%2f..%2f",
  "%5c",
  "//evil.example",
  "'",
  '"',
  "`",
  "' OR 1=1 --",
  "{{7*7}}",
  "$".concat("{7*7}"),
  "<script>alert(1)</script>",
  "<svg onload=alert(1)>",
  "__proto__",
  "constructor",
  "[]",
  "{}",
  "[object Object]",
  "a[b]=c",
  "\u0000",
  "\ud800",
  "\u202e",
  "😀".repeat(50),
  "é".normalize("NFD"),
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "2026-02-30",
  "9999-12-31",
  "0000-00-00",
  "25:99",
  "a@b",
  "a@b.dk, c@d.dk",
  "a@b.dk\r\nBcc: c@d.dk",
  "søren@x.dk",
  "=cmd()",
  "\t",
  "\r\n\r\n",
  "x".repeat(5_000),
  "æ".repeat(200_000),
  "(".repeat(3_000),
  ">".repeat(3_000),
  "*_`".repeat(1_000),
  "1-0",
  "5-3",
  "0-99999999",
] as const;
const TYPES = [
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded; charset=utf-16",
  "multipart/form-data; boundary=x",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
  "application/json",
  "text/plain",
  "",
];
const ODD_HEADERS: [string, string][] = [
  ["accept-language", "xx-".repeat(500)],
  ["accept-language", "da;q=NaN,en;q=-1"],
  ["cookie", "genklang.session_token=x; lang=%ZZ"],
  ["cookie", "=;;;=; a"],
  ["if-none-match", "W/".repeat(300)],
  ["if-modified-since", "never"],
  ["range", "bytes=9-1,-"],
  ["accept-encoding", "zz;q=2, gzip;q=x"],
  ["origin", "null"],
  ["origin", "https://evil.example"],
  ["sec-fetch-site", "cross-site"],
  ["host", "evil.example"],
  ["x-forwarded-for", "1.2.3.4, ::::"],
  ["x-forwarded-host", "evil.example"],
  ["expect", "100-continue"],
  ["transfer-encoding", "gzip"],
  ["content-length", "7"],
  ["x-remix-response", "yes"],
  ["x-react-router-prerender-data", "a"],
];
const RAW = [
  "GET / HTTP/9.9\r\n\r\n",
  "GET\r\n\r\n",
  "POST /hearings HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
  "\u0016\u0003\u0001",
  "GET /\u0000 HTTP/1.1\r\nhost: x\r\n\r\n",
  `GET /${"a".repeat(20_000)} HTTP/1.1\r\n\r\n`,
  `GET / HTTP/1.1\r\n${"a: b\r\n".repeat(3_000)}\r\n`,
];

/** Some request that no page of ours would make, though most are nearly right: each part is changed by chance. */
export function badRequest(random: Random, seen: Seen[], origin: string): Sent {
  if (random.chance(0.01)) return { method: "", path: "", headers: {}, raw: Buffer.from(random.pick(RAW)) };
  const page = random.pick(seen);
  const form = page.forms.length > 0 && random.chance(0.8) ? random.pick(page.forms) : undefined;
  const method = form && random.chance(0.85) ? "POST" : random.pick(METHODS);
  const path = spoiltPath(random, form?.action ?? page.path);
  const headers: Record<string, string> = { origin, "sec-fetch-site": "same-origin" };
  if (random.chance(0.15)) {
    const [name, value] = random.pick(ODD_HEADERS);
    headers[name] = value;
  }
  if (method !== "POST" && method !== "PUT") return { method, path, headers };
  const type = form && random.chance(0.8) ? (TYPES[0] ?? "") : random.pick(TYPES);
  if (type) headers["content-type"] = type;
  return { method, path, headers, body: spoiltBody(random, form?.fields ?? [], type) };
}

function spoiltPath(random: Random, path: string): string {
  const [base = "", query = ""] = path.split("?");
  const parts = base.split("/");
  if (random.chance(0.35))
    parts[1 + random.below(Math.max(1, parts.length - 1))] = inAddress(random.pick(BAD));
  const suffix = random.chance(0.2)
    ? random.pick([".data", ".data?_routes=routes%2Fx", "/", "//", ".json", "/..;/", "%2e"])
    : "";
  const more = random.chance(0.3)
    ? `${query ? "&" : "?"}${random.pick(["words", "page", "after", "theme", "section", "lang", "order", "index", "_routes", "before"])}=${inAddress(random.pick(BAD))}`
    : "";
  const asked = suffix.includes("?") ? more.replace("?", "&") : more;
  return `${parts.join("/")}${suffix}${query && !suffix.includes("?") ? `?${query}` : ""}${asked}`.slice(
    0,
    4_000,
  );
}

/** A text that UTF-8 can hold. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "?");

/** What a client can write in a first line at all; percent signs stay as they are. */
const inAddress = (text: string): string =>
  text.replace(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(wellFormed(letter))).slice(0, 3_000);

function spoiltBody(random: Random, fields: [string, string][], type: string): Buffer {
  const told = fields.flatMap(([name, value]): [string, string][] => {
    if (random.chance(0.1)) return [];
    const spoilt = random.chance(0.3)
      ? random.pick(BAD)
      : value || random.pick(["Mølleå", "1", "2026-12-01", "yes", "a@post.example"]);
    return random.chance(0.05)
      ? [
          [name, spoilt],
          [name, random.pick(BAD)],
        ]
      : [[name, spoilt]];
  });
  if (random.chance(0.1)) told.push([random.pick(BAD).slice(0, 100), random.pick(BAD)]);
  if (type.startsWith("multipart")) {
    const parts = told.map(
      ([name, value]) =>
        `--x\r\ncontent-disposition: form-data; name="${name.replace(/["\r\n]/g, "")}"${random.chance(0.2) ? `; filename="${value.slice(0, 50).replace(/["\r\n]/g, "")}"` : ""}\r\n\r\n${value}\r\n`,
    );
    return Buffer.from(random.chance(0.2) ? parts.join("").slice(0, -9) : `${parts.join("")}--x--\r\n`);
  }
  if (type === "application/json")
    return Buffer.from(random.pick(["{", "[]", "null", '{"__proto__":{"a":1}}', '"x"']));
  if (random.chance(0.03)) return Buffer.from([0xff, 0xfe, 0x25, 0x00, 0x3d, 0x80]);
  return Buffer.from(
    new URLSearchParams(told.map(([name, value]) => [wellFormed(name), wellFormed(value)])).toString(),
  );
}
