// Counts down to the deadline in the last hour, by the server's clock: the device's may be wrong.
import { make, makeVoice, say } from "./words.js";

const SHOWN_FROM_S = 60 * 60;
const BY_SECOND_FROM_S = 5 * 60;
const SPOKEN_S = [3600, 1800, 900, 600, 300, 240, 180, 120, 60, 30];

/** Milliseconds on the server now, from what it said when it made the page. */
let ahead = null;

/** A device that has slept may have stood still: then the server is asked anew. */
async function askServer() {
  try {
    const { headers } = await fetch("/healthz", { method: "HEAD", cache: "no-store" });
    const said = Date.parse(headers.get("date") ?? "");
    if (said) ahead = said - performance.now();
  } catch {
    // Without a network the clock goes on as it was.
  }
}

export function watchDeadline(form, texts) {
  const closes = Number(form.dataset.closes);
  if (ahead === null) {
    const [page] = performance.getEntriesByType("navigation");
    ahead = Number(form.dataset.now) - (page?.responseStart ?? performance.now());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") askServer();
    });
  }
  if (!closes) return;
  const lines = [make("p", "countdown"), make("p", "countdown")];
  for (const line of lines) {
    line.hidden = true;
    line.setAttribute("aria-hidden", "true");
  }
  form.before(lines[0]);
  form.querySelector(":scope > .buttons").before(lines[1]);
  const voice = makeVoice(lines[0]);
  let before = null;
  const tick = () => {
    if (!form.isConnected) return clearInterval(timer);
    const left = Math.ceil((closes - performance.now() - ahead) / 1000);
    const text = textFor(left, texts);
    for (const line of lines) {
      line.hidden = !text;
      if (line.textContent !== text) line.textContent = text;
      line.classList.toggle("is-over", left <= 0);
    }
    const isSpoken = left <= 0 || SPOKEN_S.some((at) => left <= at && (before === null || before > at));
    if (text && isSpoken && (before === null || before > 0)) voice(text);
    before = left;
    if (left <= 0) clearInterval(timer);
  };
  const timer = setInterval(tick, 1000);
  tick();
}

function textFor(left, texts) {
  if (left <= 0) return texts.over;
  if (left > SHOWN_FROM_S) return "";
  if (left > BY_SECOND_FROM_S) return say(texts.minutes_left, { minutes: Math.ceil(left / 60) });
  return say(texts.seconds_left, { minutes: Math.floor(left / 60), seconds: left % 60 });
}
