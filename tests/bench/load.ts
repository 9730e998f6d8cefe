import autocannon from "autocannon";

const CONNECTIONS = 16;
const SECONDS = 4;

/** How many requests a second were answered as they should; fails when any was not. */
export async function load(url: string, options: Partial<autocannon.Options>, good: "2xx" | "3xx") {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, ...options });
  const answered = result[good];
  const others = result["1xx"] + result["2xx"] + result["3xx"] + result["4xx"] + result["5xx"] - answered;
  if (answered === 0 || others > 0 || result.errors > 0)
    throw new Error(`${url}: ${answered} well, ${others} otherwise, ${result.errors} errors`);
  return { answered, perSecond: answered / result.duration };
}
