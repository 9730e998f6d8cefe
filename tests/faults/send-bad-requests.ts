import http from "node:http";
import net from "node:net";
import { badRequest, type Sent } from "./bad-requests.ts";
import { crawl, type Seen } from "./crawl.ts";
import { Random } from "./random.ts";

const AT_ONCE = 12;
const PATIENCE_MS = 20_000;

export type Answers = {
  sent: number;
  byStatus: Record<string, number>;
  /** What was answered 500 or more, or not at all. */
  failures: string[];
};

/**
 * Sends so many bad requests, by a seed, to what somebody sees who is not signed in and who is, by each given cookie.
 * `begin` is where they begin to read.
 */
export async function sendBadRequests(
  url: string,
  wanted: { count: number; seed: number; begin: string[]; cookies: string[] },
): Promise<Answers> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE * 2 });
  const answers: Answers = { sent: 0, byStatus: {}, failures: [] };
  const readers: { cookie: string; seen: Seen[] }[] = [];
  for (const cookie of ["", ...wanted.cookies]) {
    const read = async (path: string) =>
      ask(url, agent, { method: "GET", path, headers: cookie ? { cookie } : {} });
    readers.push({ cookie, seen: await crawl(wanted.begin, read) });
  }
  const random = new Random(wanted.seed);
  const one = async (): Promise<void> => {
    const { cookie, seen } = random.pick(readers);
    const request = badRequest(random, seen, new URL(url).origin);
    if (cookie && !request.headers.cookie && !request.path.includes("sign-out"))
      request.headers.cookie = cookie;
    const { status } = request.raw ? await throwAt(url, request.raw) : await ask(url, agent, request);
    answers.sent += 1;
    answers.byStatus[status] = (answers.byStatus[status] ?? 0) + 1;
    if (status >= 500 || (status === 0 && !mayBeCut(request)))
      answers.failures.push(
        `${status} ${request.method} ${request.path.slice(0, 300)} ${String(request.body ?? "").slice(0, 2_000)}`,
      );
  };
  const lane = async () => {
    while (answers.sent < wanted.count) await one();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  agent.destroy();
  return answers;
}

/** Requests whose length is told wrong are no whole requests: cutting them is right. */
const mayBeCut = ({ raw, headers, body }: Sent): boolean =>
  raw !== undefined ||
  "transfer-encoding" in headers ||
  (headers["content-length"] !== undefined && Number(headers["content-length"]) !== (body?.length ?? 0));

/** What a request is answered; asked again on a line of its own when the kept one was closed as it went out. 0 when nothing came. */
async function ask(url: string, agent: http.Agent, sent: Sent): Promise<Answer> {
  const first = await askOnce(url, sent, agent);
  return first.status === 0 ? askOnce(url, sent, false) : first;
}

type Answer = { status: number; body: string };

function askOnce(url: string, sent: Sent, agent: http.Agent | false): Promise<Answer> {
  const { hostname, port, host } = new URL(url);
  const length =
    sent.body && !sent.headers["transfer-encoding"] ? { "content-length": String(sent.body.length) } : {};
  const options = { hostname, port, agent, method: sent.method, path: sent.path, timeout: PATIENCE_MS };
  return new Promise((resolve) => {
    const request = http.request({ ...options, headers: { host, ...length, ...sent.headers } }, (answer) => {
      const parts: Buffer[] = [];
      const done = () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() });
      answer
        .on("data", (part: Buffer) => parts.push(part))
        .on("end", done)
        .on("error", done);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve({ status: 0, body: "" }));
    request.end(sent.body);
  });
}

/** Bytes that are no request: what is answered, or 0 when the line is cut, which is an answer too. */
function throwAt(url: string, bytes: Buffer): Promise<{ status: number }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let answer = "";
    const socket = net.connect(Number(port), hostname, () => socket.end(bytes));
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0) }));
  });
}
