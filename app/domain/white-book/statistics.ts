import { outcomes } from "#app/domain/responses/response.ts";
import { pointKinds } from "#app/domain/submissions/point.ts";
import type { Outcome, PointKind } from "#app/server/prisma/enums.ts";
import type { Contents } from "./white-book.ts";

/** A theme's points by outcome, in the order of `outcomes`; a point with several themes counts under its first. */
export type ThemeRow = { theme: string; counts: number[]; all: number };
export type Statistics = {
  kinds: { kind: PointKind; count: number }[];
  outcomes: { outcome: Outcome; count: number }[];
  themes: ThemeRow[];
  days: { day: string; count: number }[];
};

/** The figures of a white book: only of points whose answers are released. */
export function statisticsOf({
  points,
  answers,
  days,
}: Pick<Contents, "points" | "answers" | "days">): Statistics {
  const outcomeOf = new Map(answers.map(({ key, outcome }) => [key, outcome]));
  const kinds = new Map<PointKind, number>();
  const themes = new Map<string, number[]>();
  for (const point of points) {
    kinds.set(point.kind, (kinds.get(point.kind) ?? 0) + 1);
    const theme = point.themes[0] ?? "";
    const counts = themes.get(theme) ?? outcomes.map(() => 0);
    const place = outcomes.indexOf(outcomeOf.get(point.answer) ?? "noted");
    counts[place] = (counts[place] ?? 0) + 1;
    themes.set(theme, counts);
  }
  const rows = [...themes].map(([theme, counts]) => ({ theme, counts, all: sum(counts) }));
  return {
    kinds: pointKinds.flatMap((kind) => {
      const count = kinds.get(kind) ?? 0;
      return count > 0 ? [{ kind, count }] : [];
    }),
    outcomes: outcomes.map((outcome, index) => ({
      outcome,
      count: sum(rows.map((row) => row.counts[index] ?? 0)),
    })),
    themes: rows.sort((a, b) => b.all - a.all || a.theme.localeCompare(b.theme, "da")),
    days,
  };
}

const sum = (counts: number[]): number => counts.reduce((all, one) => all + one, 0);
