import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "./random.ts";

/** What somebody does with one form, as people and their browsers do. */
export const WAYS = ["double click", "back", "reload", "lost answer", "changed", "changed at once"] as const;
export type Way = (typeof WAYS)[number];
/** An answer; status 0 when the line was cut before one came. */
export type KeyAnswer = { status: number; location: string; body: string };
export type KeySends = { way: Way; name: string; said: string[]; answers: KeyAnswer[] };
type Post = (said: string, cutAfterMs?: number) => Promise<KeyAnswer>;

/** Sends one form in a way picked by chance, and answers what was said and what came back. */
export async function sendOneForm(
  url: string,
  agent: http.Agent,
  { name, formToken }: { name: string; formToken: string },
  random: Random,
): Promise<KeySends> {
  const fields = (body: string) =>
    new URLSearchParams({ name, email: `${name}@post.example`, body, formToken });
  const post: Post = (said, cutAfterMs) => postForm(url, agent, fields(said), cutAfterMs);
  const first = `Det er ${name}, der skriver.`;
  const other = `Det er ${name}, der har skrevet om.`;
  const way = random.pick(WAYS);
  const more = 1 + random.below(4);
  const wait = random.below(60);
  const ways: Record<Way, () => Promise<KeyAnswer[]>> = {
    "double click": () => Promise.all(Array.from({ length: 1 + more }, () => post(first))),
    back: async () => [await post(first), await pause(wait).then(() => post(first))],
    reload: () => oneByOne(Array.from({ length: 1 + more }, () => () => post(first))),
    "lost answer": async () => [await post(first, wait), await post(first)],
    changed: async () => [await post(first), await post(other), await post(first)],
    "changed at once": () => Promise.all([post(first), post(other), post(first)]),
  };
  const said = way.startsWith("changed") ? [first, other] : [first];
  return { way, name, said, answers: await ways[way]() };
}

async function oneByOne(sends: (() => Promise<KeyAnswer>)[]): Promise<KeyAnswer[]> {
  const answers: KeyAnswer[] = [];
  for (const send of sends) answers.push(await send());
  return answers;
}

function postForm(
  url: string,
  agent: http.Agent,
  fields: URLSearchParams,
  cutAfterMs?: number,
): Promise<KeyAnswer> {
  const body = fields.toString();
  const { origin } = new URL(url);
  const headers = {
    ...{ origin, "content-type": "application/x-www-form-urlencoded" },
    "content-length": String(Buffer.byteLength(body)),
  };
  return new Promise((resolve) => {
    const none = () => resolve({ status: 0, location: "", body: "" });
    // A cut line is a line of its own: it must take no other form with it.
    const line = cutAfterMs === undefined ? { agent } : { agent: false as const };
    const request = http.request(url, { method: "POST", headers, ...line }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      const { statusCode = 0, headers: told } = answer;
      answer.on("end", () => resolve({ status: statusCode, location: told.location ?? "", body: text }));
      answer.on("error", none);
    });
    request.on("error", none);
    request.end(body);
    if (cutAfterMs !== undefined) setTimeout(() => request.destroy(), cutAfterMs);
  });
}
