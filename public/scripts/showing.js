// Shows while somebody writes what becomes public of it, what a proposed wording changes, and how long it is.
import { afterPause, locale, make, makeVoice, say } from "./words.js";

const PAUSE_MS = 300;
const SILENCE_MS = 2000;
const MOST_COMPARED = 1_000_000;

export function watchText(form, texts) {
  const shown = makeShown(form, texts);
  const counts = [...form.querySelectorAll("textarea")].map((field) => makeCount(form, field, texts));
  const show = () => {
    for (const part of form.querySelectorAll(".part.amendment")) showChange(part, texts);
    showPublic(form, shown, texts);
  };
  const soon = afterPause(PAUSE_MS, show);
  form.addEventListener("input", () => {
    for (const count of counts) count();
    soon();
  });
  for (const count of counts) count();
  show();
}

/** The length beneath a field: in sight at once, read out when somebody stops writing. */
function makeCount(form, field, texts) {
  const line = make("p", "form-hint text-count");
  line.setAttribute("aria-hidden", "true");
  field.after(line);
  const voice = makeVoice(line);
  const speak = afterPause(SILENCE_MS, () => {
    if (document.activeElement === field) voice(line.textContent);
  });
  let before = null;
  return () => {
    const all = [...form.querySelectorAll("textarea")].reduce((sum, { value }) => sum + value.length, 0);
    const most = Number(form.dataset.longest);
    const isTooLong = all > most;
    const number = (count) => count.toLocaleString(locale());
    line.textContent = isTooLong
      ? say(texts.count_most, { count: number(all), most: number(most) })
      : say(texts.count, { count: number(field.value.length) });
    line.classList.toggle("too-long", isTooLong);
    if (before !== null && before !== line.textContent) speak();
    before = line.textContent;
  };
}

function makeShown(form, texts) {
  const name = make("strong");
  const text = make("div");
  const box = make("details", "shown-live", make("summary", "", texts.shown_heading));
  box.append(make("p", "form-hint", texts.shown_hint), make("div", "card", make("p", "", name), text));
  (form.querySelector("#publication") ?? form.querySelector(":scope > .buttons")).before(box);
  return { name, text };
}

/** The name as the hearing has promised to show it: an organisation's, else a person's that is not protected. */
export function publicName(form, texts) {
  const { names } = form.dataset;
  const value = (name) => form.elements.namedItem(name)?.value?.trim() ?? "";
  const behalf = value("onBehalfOf") || "self";
  const organisation = form.dataset.organised.split(" ").includes(behalf) ? value("organisation") : "";
  const none = texts.unnamed[behalf] ?? texts.unnamed.self;
  if (names === "none") return none;
  if (organisation) return organisation;
  const isHidden = names === "organisations" || form.elements.namedItem("protectedAddress")?.checked;
  // On one's own page nobody asks for the name again.
  return isHidden ? none : value("name") || form.dataset.name || texts.name_missing;
}

function showPublic(form, { name, text }, texts) {
  name.textContent = publicName(form, texts);
  const body = form.elements.body.value.trim();
  const parts = [...form.querySelectorAll(".part")]
    .map((part) => ({ heading: part.dataset.heading, words: part.querySelector("textarea").value.trim() }))
    .filter(({ words }) => words);
  const bare = !body && parts.length === 1 && !form.querySelector(".part.amendment");
  text.replaceChildren(
    ...(body || parts.length === 0 ? [make("div", "plain-text", body || texts.shown_nothing)] : []),
    ...parts.map(({ heading, words }) =>
      make(
        "div",
        "composed-part",
        ...(bare ? [] : [make("p", "composed-heading", make("strong", "", heading))]),
        make("div", "plain-text", words),
      ),
    ),
  );
}

function showChange(part, texts) {
  const place = part.querySelector(".part-difference");
  const before = part.querySelector(".original .plain-text").textContent;
  const after = part.querySelector("textarea").value.trim();
  place.hidden = after === before;
  if (!place.hidden)
    place.querySelector(".difference").replaceChildren(
      ...compare(before, after).map(({ kind, text }) => {
        if (kind === "same") return text;
        const [tag, word] = kind === "added" ? ["ins", texts.added] : ["del", texts.removed_words];
        return make(tag, "", make("span", "visually-hidden", `[${word}: `), text, make("span", "visually-hidden", "]"));
      }),
    );
}

const wordsOf = (text) =>
  Intl.Segmenter
    ? [...new Intl.Segmenter("da", { granularity: "word" }).segment(text)].map(({ segment }) => segment)
    : text.split(/(\s+)/);

/** A text before and after, word by word; what is too long to compare as the whole old and the whole new one. */
export function compare(before, after) {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, young.length) - start &&
    old[old.length - 1 - end] === young[young.length - 1 - end]
  )
    end += 1;
  const middle = compareWords(old.slice(start, old.length - end), young.slice(start, young.length - end));
  const all = [
    ...old.slice(0, start).map((text) => ({ kind: "same", text })),
    ...middle,
    ...old.slice(old.length - end).map((text) => ({ kind: "same", text })),
  ];
  return all.reduce((pieces, { kind, text }) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
    return pieces;
  }, []);
}

/** The longest words that both have in the same order stay. */
function compareWords(old, young) {
  const [rows, columns] = [old.length + 1, young.length + 1];
  const gone = old.map((text) => ({ kind: "removed", text }));
  const come = young.map((text) => ({ kind: "added", text }));
  if (rows * columns > MOST_COMPARED) return [...gone, ...come];
  const kept = new Uint32Array(rows * columns);
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = young.length - 1; column >= 0; column -= 1)
      kept[row * columns + column] =
        old[row] === young[column]
          ? kept[(row + 1) * columns + column + 1] + 1
          : Math.max(kept[(row + 1) * columns + column], kept[row * columns + column + 1]);
  const pieces = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < young.length) {
    if (old[row] === young[column]) {
      pieces.push({ kind: "same", text: old[row] });
      row += 1;
      column += 1;
    } else if (kept[(row + 1) * columns + column] >= kept[row * columns + column + 1]) pieces.push(gone[row++]);
    else pieces.push(come[column++]);
  }
  return [...pieces, ...gone.slice(row), ...come.slice(column)];
}
