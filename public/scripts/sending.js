// Sends the form and tries again when the network is away: the same form, with the same key, so that it is stored once.
import { make, makeButton, say } from "./words.js";

const PAUSES_S = [3, 5, 10, 20, 30];
/** An attempt in which nothing moves for so long has failed. */
const STANDSTILL_MS = 60_000;

/**
 * `writing` is asked whether the device keeps what was written, and told when it has been sent; `begin` makes a form that
 * came back alive again.
 */
export function watchSending(form, texts, writing, begin) {
  const told = make("div", "form-told");
  told.setAttribute("role", "status");
  form.after(told);
  const tell = (text, ...more) => {
    told.replaceChildren(make("p", "alert alert-warning", text), ...more);
  };
  let leaves = false;
  let touched = false;
  form.addEventListener("input", () => {
    touched = true;
  });
  addEventListener("beforeunload", (event) => {
    if (!form.isConnected || leaves) return;
    const isSending = form.inert;
    const hasFiles = [...form.querySelectorAll("input[type=file], [name=attachments]:checked")].some(
      ({ type, files }) => type === "checkbox" || files.length > 0,
    );
    if (isSending || (touched && (hasFiles || !writing.isKept()))) event.preventDefault();
  });
  addEventListener("offline", () => form.isConnected && !form.inert && tell(texts.offline));
  addEventListener("online", () => form.isConnected && !form.inert && told.childElementCount > 0 && tell(texts.online));
  form.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("formaction")) {
      if (navigator.onLine) {
        leaves = true;
        // A page that is not left after all may be left later.
        setTimeout(() => { leaves = false; }, 10_000);
        return;
      }
      event.preventDefault();
      return tell(texts.offline);
    }
    event.preventDefault();
    if (!form.inert) send();
  });

  async function send() {
    const fields = new FormData(form);
    form.inert = true;
    writing.sending();
    for (let attempt = 0; ; attempt += 1) {
      const line = make("p", "", say(texts.sending, { percent: 0 }));
      told.replaceChildren(line);
      const answer = await post(form.action, fields, (percent) => {
        // Told seldom, for whoever hears it instead of seeing it.
        if (percent % 25 === 0) line.textContent = say(texts.sending, { percent });
      });
      if (answer) return arrive(answer);
      if ((await wait(PAUSES_S[Math.min(attempt, PAUSES_S.length - 1)])) === "stop") break;
    }
    form.inert = false;
    tell(texts.stopped);
    form.querySelector(":scope > .buttons button").focus();
  }

  function wait(seconds) {
    return new Promise((resolve) => {
      const clock = make("span", "", String(seconds));
      // The sentence is read once; the seconds are only seen.
      clock.setAttribute("aria-hidden", "true");
      const end = (how) => {
        clearInterval(timer);
        removeEventListener("online", again);
        resolve(how);
      };
      const again = () => end("again");
      const buttons = make("div", "buttons");
      buttons.append(makeButton(texts.try_now, again), makeButton(texts.stop, () => end("stop")));
      tell(texts.waiting, make("p", "muted", texts.next_attempt, " ", clock), buttons);
      told.scrollIntoView({ block: "nearest" });
      let left = seconds;
      const timer = setInterval(() => {
        left -= 1;
        clock.textContent = String(left);
        if (left <= 0) again();
      }, 1000);
      addEventListener("online", again);
    });
  }

  function arrive({ url, page }) {
    if (new URL(url).pathname.startsWith("/receipt/")) {
      writing.sent();
      leaves = true;
      return location.assign(url);
    }
    const main = page?.querySelector("main");
    if (!main) {
      // What is no page of ours is shown by the browser itself.
      leaves = true;
      form.inert = false;
      return HTMLFormElement.prototype.submit.call(form);
    }
    writing.refused();
    told.remove();
    document.title = page.title;
    const shown = document.adoptNode(main);
    document.querySelector("main").replaceWith(shown);
    begin(shown);
    document.dispatchEvent(new Event("form-shown"));
    scrollTo(0, 0);
    (shown.querySelector("#error-summary-heading") ?? shown.querySelector("h1"))?.focus();
  }
}

/** The answer, after where it led; null when none came, or when the server was away. */
function post(action, fields, progress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let timer;
    const moves = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), STANDSTILL_MS);
    };
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      moves();
      progress(Math.floor((100 * loaded) / total));
    });
    request.addEventListener("progress", moves);
    request.addEventListener("loadend", () => {
      clearTimeout(timer);
      const { status, responseURL: url, response: page } = request;
      resolve(status === 0 || status >= 500 ? null : { url, page });
    });
    request.responseType = "document";
    request.open("POST", action);
    moves();
    request.send(fields);
  });
}
