import { setTimeout as pause } from "node:timers/promises";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import type { Random } from "./random.ts";

export const BOTS = [
  "too fast",
  "hidden field",
  "replayed token",
  "one text, one network",
  "one network",
  "one text, many networks",
  "slow and plausible",
] as const;
export const PEOPLE = [
  "at home",
  "in an office",
  "in the machines' network",
  "without JavaScript",
  "pasting",
  "with a campaign's letter",
] as const;
export type Bot = (typeof BOTS)[number];
export type Person = (typeof PEOPLE)[number];
/** Where the form is, and its hearing. */
export type Target = {
  url: string;
  hearingId: string;
  random: Random;
  /** Since when the form asks for a proof; null while it does not. */
  askedSince: Date | null;
};

const OFFICE = "80.71.1.9";
const MACHINES = "45.11.12";
const SPAM = "Køb vores ure. De er billige og går godt.";
const LETTER = "Vi beboere på Åkærvej kræver, at kloakken bliver skiftet før 2027, som kommunen har lovet.";

/** A public address of its own for each number. */
const homeOf = (index: number): string => `90.${(index >> 8) & 255}.${index & 255}.7`;

/**
 * One post of a machine. Those that are patient carry a form that was shown a while ago, as if they had waited; none solves a task. Answers the status.
 */
export async function postAsBot(target: Target, kind: Bot, index: number, replayed: string): Promise<number> {
  const { random, hearingId } = target;
  const shown = (at: Date) =>
    newFormToken(hearingId, at, target.askedSince !== null && at >= target.askedSince);
  const patient = () => shown(addSeconds(now(), -4 - random.below(30)));
  const own = `${index} mener, at vand nummer ${random.below(1e9)} er for ${random.pick(["vådt", "koldt", "dyrt"])}.`;
  const ways: Record<Bot, () => { ip: string; formToken: string; body: string; website?: string }> = {
    "too fast": () => ({ ip: homeOf(index), formToken: shown(now()), body: own }),
    "hidden field": () => ({
      ip: homeOf(index),
      formToken: patient(),
      body: own,
      website: "https://ure.example",
    }),
    "replayed token": () => ({ ip: homeOf(index), formToken: replayed, body: own }),
    "one text, one network": () => ({
      ip: `${MACHINES}.${random.below(250)}`,
      formToken: patient(),
      body: SPAM,
    }),
    "one network": () => ({ ip: `${MACHINES}.${random.below(250)}`, formToken: patient(), body: own }),
    "one text, many networks": () => ({ ip: homeOf(index), formToken: patient(), body: SPAM }),
    "slow and plausible": () => ({ ip: homeOf(index), formToken: patient(), body: own }),
  };
  const { ip, ...fields } = ways[kind]();
  return (await post(target.url, ip, { ...who(`bot ${kind} ${index}`), ...fields })).status;
}

/** Somebody opens the form, writes for as long as people do, and sends it; their browser solves what it is asked, unless it runs no scripts. */
export async function sendAsPerson(target: Target, kind: Person, index: number): Promise<number> {
  const ip =
    kind === "in an office"
      ? OFFICE
      : kind === "in the machines' network"
        ? `${MACHINES}.200`
        : homeOf(20_000 + index);
  const writing = kind === "pasting" ? 2_500 : 4_000 + target.random.below(20_000);
  const shown = performance.now();
  const page = await fetch(target.url, { headers: { "x-forwarded-for": ip } });
  const html = await page.text();
  const formToken = /name="formToken" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const proof = kind === "without JavaScript" ? "" : await solved(html);
  await pause(Math.max(0, writing - (performance.now() - shown)));
  const body =
    kind === "with a campaign's letter" ? LETTER : `Jeg hedder nummer ${index} og synes noget om åen.`;
  return (await post(target.url, ip, { ...who(`menneske ${kind} ${index}`), body, formToken, proof })).status;
}

const who = (name: string) => ({ name, email: `${name.replace(/[^a-z0-9]+/gi, "-")}@post.example` });

/** What the form's script does with the task that stands in it; empty when there is none. */
async function solved(html: string): Promise<string> {
  const written = /data-challenge="([^"]+)"/.exec(html)?.[1];
  if (!written) return "";
  const challenge = JSON.parse(written.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

async function post(url: string, ip: string, fields: Record<string, string>) {
  const headers = { origin: new URL(url).origin, "x-forwarded-for": ip };
  const answer = await fetch(url, {
    ...{ method: "POST", headers, body: new URLSearchParams(fields), redirect: "manual" },
  });
  await answer.text();
  return answer;
}
