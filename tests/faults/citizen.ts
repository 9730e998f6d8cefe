import { setTimeout as pause } from "node:timers/promises";

/** What somebody was told when they sent something, and how it went until then. */
export type Acknowledged = { mark: string; receipt: string; tries: number };

/**
 * Somebody who writes until told to stop: opens the form, sends it, and sends the same form again until it is acknowledged, as
 * people do whose browser says that the page cannot be shown. What is acknowledged goes into `kept`; `answers` counts what came instead of a page or of thanks.
 */
export async function writeUntil(
  ended: () => boolean,
  url: string,
  name: string,
  answers: Map<number, number>,
  kept: Acknowledged[],
): Promise<void> {
  for (let letter = 0; !ended(); letter += 1) {
    const mark = `${name}-${letter}`;
    const form = await insisting(() => openForm(url, answers));
    const fields = {
      name,
      email: `${mark}@post.example`,
      body: `Det er ${mark}, der skriver.`,
      formToken: form,
    };
    let tries = 0;
    const receipt = await insisting(() => {
      tries += 1;
      return send(url, fields, answers);
    });
    kept.push({ mark, receipt, tries });
  }
}

async function insisting<T>(attempt: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const done = await attempt().catch(() => null);
    if (done !== null) return done;
    await pause(100);
  }
}

async function openForm(url: string, answers: Map<number, number>): Promise<string | null> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  const html = await answer.text();
  if (answer.status !== 200) return noted(answer.status, answers);
  return /name="formToken" value="([^"]+)"/.exec(html)?.[1] ?? null;
}

async function send(
  url: string,
  fields: Record<string, string>,
  answers: Map<number, number>,
): Promise<string | null> {
  const answer = await fetch(url, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: new URL(url).origin },
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
  });
  await answer.text();
  return answer.status === 303 ? answer.headers.get("location") : noted(answer.status, answers);
}

function noted(status: number, answers: Map<number, number>): null {
  answers.set(status, (answers.get(status) ?? 0) + 1);
  return null;
}
