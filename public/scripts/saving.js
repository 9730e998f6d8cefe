// Keeps what is written on the device, and nowhere else. Of who writes nothing is kept: others may use the device too.
import { afterPause, locale, make, makeButton, makeVoice, say } from "./words.js";

const PREFIX = "genklang.writing.";
const RESTORING = "genklang.restoring";
const KEPT_FOR_MS = 14 * 24 * 60 * 60 * 1000;
const MOST_KEPT = 3;
const PAUSE_MS = 800;
const WRITING = /^(body|section|onBehalfOf|contributions\.\d+\.(kind|section|text))$/;

/** What is kept under a name, without what is too old; nothing where the device keeps nothing. */
function read(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
    return kept.filter(({ at }) => Date.now() - at < KEPT_FOR_MS);
  } catch {
    return [];
  }
}

/** Whether it could be kept. */
function write(key, kept) {
  try {
    if (kept.length > 0) localStorage.setItem(key, JSON.stringify(kept.slice(0, MOST_KEPT)));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Also of other hearings nothing stays longer than was said. */
function forgetOld() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) write(key, read(key));
  } catch {
    // Nothing is kept on this device.
  }
}

/** What has been written in the form, as pairs of name and value. */
const writingIn = (form) =>
  [...new FormData(form)].filter(([name, value]) => WRITING.test(name) && typeof value === "string");

/** Whether nobody has written anything: a proposed wording that changes nothing is nothing, nor is what the form began with. */
function isBlank(form) {
  const fields = [...form.querySelectorAll("textarea")];
  if (form.dataset.fresh) return fields.every(({ value, defaultValue }) => value === defaultValue);
  if (form.elements.body.value.trim()) return false;
  return [...form.querySelectorAll(".part")].every((part) => {
    const text = part.querySelector("textarea").value.trim();
    return text === "" || text === part.querySelector(".original .plain-text")?.textContent.trim();
  });
}

const partsOf = (writing) => {
  const fields = Object.fromEntries(writing);
  return writing
    .filter(([name]) => /^contributions\.\d+\.section$/.test(name))
    .map(([name, section]) => {
      const part = name.slice(0, -".section".length);
      return { kind: fields[`${part}.kind`], section, text: fields[`${part}.text`] ?? "" };
    });
};

/** Puts what was kept into the form's fields; each part into that of its section. */
function fill(form, writing) {
  for (const [name, value] of writing) {
    if (name.startsWith("contributions.")) continue;
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
  const places = [...form.querySelectorAll(".part")].map((part) => ({
    ...Object.fromEntries([...part.querySelectorAll("input[type=hidden]")].map(({ name, value }) => [name.split(".").at(-1), value])),
    field: part.querySelector("textarea"),
  }));
  for (const { kind, section, text } of partsOf(writing)) {
    const at = places.findIndex((place) => place.kind === kind && place.section === section);
    const [place] = at < 0 ? [] : places.splice(at, 1);
    if (place) place.field.value = text;
    // Its section is in hearing no more: the words are kept all the same.
    else form.elements.body.value += `\n\n${text}`;
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

const letters = (writing) =>
  writing.filter(([name]) => /(body|text)$/.test(name)).reduce((sum, [, text]) => sum + text.length, 0);

/**
 * Keeps what is written in a form under the name in its `data-kept`, offers what was kept before, and answers what the other
 * scripts ask: whether all that is written is kept, and that it has been sent.
 */
export function watchWriting(form, texts) {
  forgetOld();
  const key = PREFIX + form.dataset.kept;
  let id = ownId(key, form);
  let off = false;
  let changed = false;
  let keeps = true;
  const own = read(key).find((one) => one.id === id);
  // The key of a form that has been sent and not answered: with it, what is fetched again and sent again is stored once.
  let sentAs = own?.sentAs === form.elements.formToken.value ? own.sentAs : null;
  const entry = (writing) => ({ id, at: Date.now(), writing, ...(sentAs && { sentAs }) });
  const sentence = make("span");
  const line = make("p", "muted kept-line", sentence, " ");
  line.hidden = true;
  const hint = make("p", "form-hint", texts.saved_hint);
  hint.hidden = true;
  form.querySelector(":scope > .buttons").before(line, hint);
  const voice = makeVoice(line);
  const others = () => read(key).filter((one) => one.id !== id);
  const remove = makeButton(texts.remove, () => {
    off = true;
    write(key, []);
    sentence.textContent = texts.removed;
    voice(texts.removed);
    remove.remove();
    hint.hidden = true;
  });
  line.append(remove);

  function save() {
    changed = false;
    if (off) return;
    const writing = writingIn(form);
    if (isBlank(form)) {
      write(key, others());
      line.hidden = hint.hidden = true;
      return;
    }
    keeps = write(key, [entry(writing), ...others()]);
    const clock = new Date().toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit" });
    const said = keeps ? say(texts.saved, { clock }) : texts.not_saved;
    if (line.hidden || sentence.textContent === texts.not_saved) voice(said);
    sentence.textContent = said;
    remove.hidden = hint.hidden = !keeps;
    line.hidden = false;
  }
  const soon = afterPause(PAUSE_MS, () => form.isConnected && changed && save());
  form.addEventListener("input", ({ target }) => {
    if (target !== form && !WRITING.test(target.name ?? "")) return;
    changed = true;
    soon();
  });
  const atOnce = () => {
    if (form.isConnected && changed && document.visibilityState === "hidden") save();
  };
  document.addEventListener("visibilitychange", atOnce);
  addEventListener("pagehide", () => form.isConnected && changed && save());

  const takeUp = (found) => {
    // Where a proof is asked for, it is of the new key: who had to prove nothing is not to look like a machine.
    sentAs = form.querySelector("[data-challenge]") ? null : (found.sentAs ?? null);
    if (sentAs) form.elements.formToken.value = sentAs;
    take(form, found.writing, texts);
  };
  const wanted = restored(key, id);
  if (wanted) takeUp(wanted);
  if (isBlank(form)) offer(form, key, texts, others, (chosen) => {
    id = chosen.id;
    setOwn(key, id);
    takeUp(chosen);
  });
  return {
    /** Whether the device keeps all that has been written; then leaving the page loses no words. */
    isKept: () => {
      if (changed) save();
      return isBlank(form) || (keeps && !off);
    },
    /** That it is on its way: until an answer comes nobody knows whether it has arrived. */
    sending: () => {
      sentAs = form.elements.formToken.value;
      save();
    },
    /** That the answer was another form: what that one sends is something new. */
    refused: () => {
      sentAs = null;
      save();
    },
    sent: () => write(key, others()),
  };
}

const setOwn = (key, id) => {
  try {
    sessionStorage.setItem(key, id);
  } catch {
    // Each page then is a writing of its own.
  }
};

/** By what this window's writing is known: two windows do not write over each other, and an empty form not over what was kept. */
function ownId(key, form) {
  let known = null;
  try {
    known = sessionStorage.getItem(key);
  } catch {
    // As above.
  }
  const lies = read(key).some(({ id }) => id === known);
  const id = known && !(lies && isBlank(form)) ? known : Math.random().toString(36).slice(2);
  setOwn(key, id);
  return id;
}

/** What was asked for on the page before, when the form has come with the sections it is about. */
function restored(key, id) {
  let wanted = null;
  try {
    wanted = sessionStorage.getItem(RESTORING);
    sessionStorage.removeItem(RESTORING);
  } catch {
    return null;
  }
  const found = wanted && read(key).find((one) => `${key} ${one.id}` === wanted);
  if (found) write(key, read(key).map((one) => (one.id === found.id ? { ...one, id } : one)));
  return found;
}

function take(form, writing, texts) {
  fill(form, writing);
  const told = make("p", "alert alert-info", texts.restored);
  told.tabIndex = -1;
  form.before(told);
  told.focus();
}

/** What was written before and not sent, to be taken up again or removed. */
function offer(form, key, texts, others, adopt) {
  for (const kept of others()) {
    const { id, at, writing } = kept;
    const moment = new Date(at).toLocaleString(locale(), { dateStyle: "full", timeStyle: "short" });
    const count = letters(writing).toLocaleString(locale());
    const box = make("div", "alert alert-info", make("p", "", say(texts.offer, { moment, count })));
    const buttons = make("div", "buttons");
    buttons.append(
      makeButton(texts.restore, () => {
        for (const one of document.querySelectorAll(".kept-offer")) one.remove();
        const parts = partsOf(writing);
        if (parts.length === 0 && !form.querySelector(".part")) {
          adopt(kept);
          return;
        }
        sessionStorage.setItem(RESTORING, `${key} ${id}`);
        const asked = parts.map(({ kind, section }) => ["with", `${kind}.${section}`]);
        location.assign(`${form.dataset.start}?${new URLSearchParams(asked)}`);
      }),
      makeButton(texts.discard, () => {
        write(key, read(key).filter((one) => one.id !== id));
        box.remove();
      }),
    );
    box.classList.add("kept-offer");
    box.append(buttons);
    form.before(box);
  }
}
