import {
  type Contents,
  type Correction,
  type CorrectionKind,
  canonical,
  pointName,
  type WhitePoint,
} from "./white-book.ts";

/** What a snapshot changes in the one before, in the order it is told. Empty when they say the same. */
export function correctionsSince(before: Contents, now: Contents): Correction[] {
  const submissions = compare(before.submissions, now.submissions, (one) => String(one.number));
  // A corrected answer is told as such, not for each of its points.
  const withoutVersion = (all: WhitePoint[]) =>
    all.map((one) => ({ ...one, answer: one.answer.split("/")[0] }));
  const points = compare(withoutVersion(before.points), withoutVersion(now.points), pointName);
  const answers = compare(before.answers, now.answers, (one) => one.key);
  const numbers = (keys: string[]) => [...new Set(keys.map((key) => key.split("/")[0] ?? ""))];
  const known = new Set(numbers(before.answers.map(({ key }) => key)));
  const told: [CorrectionKind, string[] | boolean][] = [
    ["foreword", before.foreword !== now.foreword],
    ["submission_added", submissions.added],
    ["submission_removed", submissions.removed],
    ["submission_changed", submissions.changed],
    ["point_added", points.added],
    ["point_removed", points.removed],
    ["point_changed", points.changed],
    ["answer_added", numbers(answers.added).filter((one) => !known.has(one))],
    ["answer_changed", numbers([...answers.changed, ...answers.removed])],
    ["parties", canonical(before.parties) !== canonical(now.parties)],
    ["figures", canonical(figures(before)) !== canonical(figures(now))],
  ];
  return told.flatMap(([what, about]) => {
    if (about === false || (about !== true && about.length === 0)) return [];
    return [{ what, about: about === true ? [] : about }];
  });
}

const figures = ({
  hearing,
  received,
  replaced,
  setAside,
  participants,
  late,
  days,
  sections,
  coverage,
  receipts,
}: Contents) => ({
  ...{ hearing, received, replaced, setAside, participants, late, days, sections, coverage, receipts },
});

function compare<T>(before: T[], now: T[], keyOf: (one: T) => string) {
  const known = new Map(before.map((one) => [keyOf(one), canonical(one)]));
  const wanted = new Map(now.map((one) => [keyOf(one), canonical(one)]));
  const keys = [...wanted.keys()];
  return {
    added: keys.filter((key) => !known.has(key)),
    removed: [...known.keys()].filter((key) => !wanted.has(key)),
    changed: keys.filter((key) => known.has(key) && known.get(key) !== wanted.get(key)),
  };
}
