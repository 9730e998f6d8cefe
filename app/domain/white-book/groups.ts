import type { Order, WhiteAnswer, WhitePoint } from "./white-book.ts";

/** Points that were given the same answer, in the order of their numbers. */
export type Answered = { answer: WhiteAnswer; points: WhitePoint[] };
/** A theme, a section or a participant's submission, with its points. `key` is the same whenever the group is. */
export type Group = {
  key: string;
  kind: Order;
  /** Name of the theme, number of the section, number of the submission; empty for none. */
  name: string;
  answered: Answered[];
};
type Material = {
  points: WhitePoint[];
  answers: WhiteAnswer[];
  sections: { number: string; title: string }[];
};

/** Every point once, in groups of the order: by its first theme, its section, or its submission. */
export function groupsOf(material: Material, order: Order): Group[] {
  const byName = new Map<string, WhitePoint[]>();
  for (const point of material.points) {
    const name = nameIn(point, order);
    const known = byName.get(name);
    if (known) known.push(point);
    else byName.set(name, [point]);
  }
  const answers = new Map(material.answers.map((answer) => [answer.key, answer]));
  return [...byName.keys()].sort(comparing(material, order)).map((name) => ({
    ...{ key: `${order}-${name}`, kind: order, name },
    answered:
      order === "participant"
        ? inTurn(byName.get(name) ?? [], answers)
        : joined(byName.get(name) ?? [], answers),
  }));
}

function nameIn(point: WhitePoint, order: Order): string {
  if (order === "theme") return point.themes[0] ?? "";
  return order === "section" ? (point.section ?? "") : String(point.submission);
}

const danish = new Intl.Collator("da");
/** Themes by the alphabet with none at the end, sections as in the text with the whole first, submissions by number. */
function comparing({ sections }: Material, order: Order): (a: string, b: string) => number {
  if (order === "participant") return (a, b) => Number(a) - Number(b);
  if (order === "theme") return (a, b) => (a === "" ? 1 : b === "" ? -1 : danish.compare(a, b));
  const place = new Map(sections.map(({ number }, index) => [number, index]));
  return (a, b) => (place.get(a) ?? -1) - (place.get(b) ?? -1);
}

/** Each point with its answer, point by point; neighbours with the same answer share it. */
function inTurn(points: WhitePoint[], answers: Map<string, WhiteAnswer>): Answered[] {
  const turns: Answered[] = [];
  for (const point of points) {
    const last = turns.at(-1);
    const answer = answers.get(point.answer);
    if (last && last.answer === answer) last.points.push(point);
    else if (answer) turns.push({ answer, points: [point] });
  }
  return turns;
}

/** Each answer once, with all the points it answers here. */
function joined(points: WhitePoint[], answers: Map<string, WhiteAnswer>): Answered[] {
  const byAnswer = new Map<string, WhitePoint[]>();
  for (const point of points) {
    const known = byAnswer.get(point.answer);
    if (known) known.push(point);
    else byAnswer.set(point.answer, [point]);
  }
  return [...byAnswer]
    .flatMap(([key, all]) => {
      const answer = answers.get(key);
      return answer ? [{ answer, points: all }] : [];
    })
    .sort((a, b) => a.answer.number - b.answer.number || (a.answer.key < b.answer.key ? -1 : 1));
}

/** Points of one answer by what they say: the same words stand once, with everybody who used them. */
export function voicesOf(points: WhitePoint[]): { text: string | null; points: WhitePoint[] }[] {
  const voices = new Map<string, { text: string | null; points: WhitePoint[] }>();
  for (const point of points) {
    const words = point.text === null ? "\u0000" : point.text.replace(/\s+/g, " ").trim();
    const known = voices.get(words);
    if (known) known.points.push(point);
    else voices.set(words, { text: point.text, points: [point] });
  }
  return [...voices.values()];
}
