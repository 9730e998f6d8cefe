import http from "node:http";
import { expect, test } from "#tests/support/browser.ts";

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

/** A raw request as no browser would send it; answers its status. */
function send(url: string, { method = "GET", path = "/", headers = {}, body }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(url);
    const request = http.request(
      { hostname, port, method, path, headers: { host, ...headers } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    request.on("error", reject).end(body);
  });
}

const FORM = { "content-type": "application/x-www-form-urlencoded" };

for (const [what, sent, status] of [
  ["another host", { headers: { host: "evil.example" } }, 421],
  ["TRACE", { method: "TRACE" }, 405],
  ["an address that cannot be decoded", { path: "/%ZZ" }, 400],
  ["a search for a sign that no text can hold", { path: "/hearings?words=%00" }, 400],
  [
    "a post from another origin",
    { method: "POST", headers: { ...FORM, origin: "https://evil.example" } },
    403,
  ],
  ["a post without origin's name", { method: "POST", headers: { ...FORM, origin: "null" } }, 403],
  ["a post of text", { method: "POST", headers: { "content-type": "text/plain" }, body: "x" }, 415],
  [
    "multipart without boundary",
    { method: "POST", headers: { "content-type": "multipart/form-data" }, body: "x" },
    400,
  ],
  ["a body that is too big", { method: "POST", headers: FORM, body: `a=${"x".repeat(1_100_000)}` }, 413],
  ["a post to a page without a form", { method: "POST", headers: FORM, body: "a=1" }, 405],
  ["a link to subscriptions that nobody made", { path: "/subscriptions/abc.def/unsubscribe" }, 404],
  ["a data request for nothing", { path: "/nothing.data" }, 404],
  ["a link nobody made", { path: "/participant/abc.def" }, 404],
  ["a hearing that is not there", { path: "/hearings/findes-ikke" }, 404],
] satisfies [string, Sent, number][]) {
  test(`${what} is answered ${status}`, async ({ site }) => {
    expect(await send(site.url, sent)).toBe(status);
  });
}
