import { connected } from "#tests/bench/with-site.ts";
import { type Site, startSite } from "#tests/support/server.ts";
import { answeredHearing, hearing, official, PASSWORD, receive } from "#tests/support/situation.ts";
import type { Found } from "./run-faults.ts";
import { sendBadRequests } from "./send-bad-requests.ts";

/** Asks every tenth of a second whether the process is there: what keeps it busy for long shows in the slowest answer. */
function watchHealth(url: string): { slowest: () => number } {
  let slowest = 0;
  const asking = setInterval(async () => {
    const asked = performance.now();
    await fetch(`${url}/healthz`).catch(() => undefined);
    slowest = Math.max(slowest, performance.now() - asked);
  }, 100);
  return {
    slowest: () => {
      clearInterval(asking);
      return Math.round(slowest);
    },
  };
}

/**
 * Asks an installation so many times what no page of ours asks, by a seed: as nobody, as an owner and administrator, and as a
 * caseworker. Nothing may be answered with a failure, and the process must be there in the end.
 */
export async function runRequestFaults({ count, seed }: { count: number; seed: number }): Promise<Found> {
  const site = await startSite({ worker: false, settings: { LOG_LEVEL: "silent" } });
  try {
    const { begin, emails } = await connected(site.databaseUrl, makeSomethingToSee);
    const cookies = await Promise.all(emails.map((email) => signIn(site, email)));
    const health = watchHealth(site.url);
    const began = performance.now();
    const { sent, byStatus, failures } = await sendBadRequests(site.url, { count, seed, begin, cookies });
    for (const failure of failures.slice(0, 10)) console.error(failure);
    const alive = await fetch(`${site.url}/healthz`).then(
      ({ status }) => status === 200,
      () => false,
    );
    return {
      breaches: {
        "answered with a failure, or not at all": failures.length,
        "web process gone": alive ? 0 : 1,
      },
      seen: {
        requests: sent,
        seconds: Math.round((performance.now() - began) / 1000),
        "milliseconds until /healthz answered, at most": health.slowest(),
      },
      met: Object.fromEntries(Object.entries(byStatus).map(([status, many]) => [`answered ${status}`, many])),
    };
  } finally {
    await site.stop();
  }
}

async function makeSomethingToSee(): Promise<{ begin: string[]; emails: string[] }> {
  const { slug } = await hearing();
  const said = { body: "Åen løber over." };
  const { hearingId } = await answeredHearing({ said, theme: "Vand", reason: "Den graves ud." });
  await receive(hearingId, { body: "Skriv til mig på ida@post.example eller 12 34 56 78." });
  const owner = await official("Eva", ["administrator", "owner"]);
  const caseworker = await official("Per", ["caseworker"]);
  return {
    begin: ["/", "/staff", `/hearings/${slug}`, "/staff/hearings"],
    emails: [owner.email, caseworker.email],
  };
}

async function signIn({ url }: Site, email: string): Promise<string> {
  const body = new URLSearchParams({ email, password: PASSWORD });
  const headers = { origin: url };
  const answer = await fetch(`${url}/staff/sign-in`, { method: "POST", body, headers, redirect: "manual" });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
