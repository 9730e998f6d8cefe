import { outcomes } from "#app/domain/responses/response.ts";
import { findContents } from "#app/domain/white-book/find-contents.ts";
import { type Group, groupsOf, voicesOf } from "#app/domain/white-book/groups.ts";
import { pagesOf, pageWith } from "#app/domain/white-book/pages.ts";
import { statisticsOf } from "#app/domain/white-book/statistics.ts";
import {
  type Contents,
  type Order,
  orders,
  pointAnchor,
  pointName,
  type WhitePoint,
} from "#app/domain/white-book/white-book.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeShortDay } from "#app/shared/time.ts";
import { found } from "./found.ts";
import { changesSoFar } from "./page-cache.ts";

const KEPT_MS = 30_000;
const MOST_KEPT = 20;
const kept = new Map<string, { contents: Contents; asOf: number; until: number }>();

/** What has been released of a hearing; kept for half a minute or until something public changes. */
export async function releasedContents(hearingId: string): Promise<Contents> {
  const asOf = changesSoFar();
  const known = kept.get(hearingId);
  if (known && known.asOf === asOf && known.until > performance.now()) return known.contents;
  const contents = found(await findContents(hearingId));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(hearingId, { contents, asOf, until: performance.now() + KEPT_MS });
  return contents;
}

type Asked = { order: Order; page: number; point: string | null; answer: number | null };

/** Order and place in the answers, as the address says; what makes no sense is the beginning. */
export function askedOf(request: Request): Asked {
  const asked = new URL(request.url).searchParams;
  const number = (name: string) => Number(/^[1-9]\d{0,5}$/.exec(asked.get(name) ?? "")?.[0] ?? 0);
  return {
    order: orders.find((one) => one === asked.get("order")) ?? "theme",
    page: number("page") || 1,
    point: /^\d{1,9}\.\d{1,6}$/.exec(asked.get("point") ?? "")?.[0] ?? null,
    answer: number("answer") || null,
  };
}

/** The answers of one page in the order asked for, with where each group begins. */
export function viewOfAnswers(contents: Contents, slug: string, asked: Asked) {
  const groups = groupsOf(contents, asked.order);
  const pages = pagesOf(groups);
  const wanted =
    (asked.point && pageWith(pages, (one) => one.points.some((point) => pointName(point) === asked.point))) ||
    (asked.answer && pageWith(pages, (one) => one.answer.number === asked.answer)) ||
    asked.page;
  const page = Math.min(wanted, pages.length);
  const anchors = new Map(groups.map((group, index) => [group.key, `gruppe-${index + 1}`]));
  const pageOf = new Map<string, number>();
  pages.forEach((all, index) => {
    for (const { key } of all) if (!pageOf.has(key)) pageOf.set(key, index + 1);
  });
  const seen = new Set<number>();
  const place = { contents, slug, order: asked.order, names: namesOf(contents) };
  const titled = (group: Group) => ({
    ...{
      title: titleOf(group, place),
      anchor: anchors.get(group.key) ?? "",
      kind: group.kind,
      name: group.name,
    },
  });
  return {
    ...{ order: asked.order, page, pages: pages.length },
    index: groups.map((group) => ({
      ...titled(group),
      page: pageOf.get(group.key) ?? 1,
      points: group.answered.reduce((all, one) => all + one.points.length, 0),
    })),
    groups: (pages[page - 1] ?? []).map((group) => ({
      ...titled(group),
      answers: group.answered.map((one) => viewOfAnswer(one, place, seen)),
    })),
  };
}
export type AnswersView = ReturnType<typeof viewOfAnswers>;

/** Names in public, a word for one that is not shown; who is not published is not in it. */
type Place = { contents: Contents; slug: string; order: Order; names: Map<number, string> };
const namesOf = ({ submissions }: Contents) =>
  new Map(submissions.map(({ number, name, behalf }) => [number, name || m[`shared_unnamed_${behalf}`]()]));

/** The group's own words; empty where the page has a word for it. */
function titleOf({ kind, name }: Group, { contents, names }: Place): string {
  if (kind === "theme") return name;
  if (kind === "participant") return names.get(Number(name)) ?? "";
  const section = contents.sections.find(({ number }) => number === name);
  return section ? `${section.number} ${section.title}` : "";
}

function viewOfAnswer({ answer, points }: Group["answered"][number], place: Place, seen: Set<number>) {
  const first = !seen.has(answer.number);
  seen.add(answer.number);
  return {
    ...{
      number: answer.number,
      outcome: answer.outcome,
      reason: answer.reason,
      correction: answer.correction,
    },
    // An answer may stand in several groups; its address leads to the first of a page.
    anchor: first ? `answer-${answer.number}` : undefined,
    submissions: new Set(points.map((point) => point.submission)).size,
    voices: voicesOf(points).map((voice) => ({
      text: voice.text,
      said: voice.points.map((point) => viewOfPoint(point, place)),
    })),
  };
}

function viewOfPoint(point: WhitePoint, { contents, slug, order, names }: Place) {
  const section = contents.sections.find(({ number }) => number === point.section);
  const name = names.get(point.submission);
  return {
    ...{ point: pointName(point), anchor: pointAnchor(point), kind: point.kind, name: name ?? "" },
    submission: name === undefined ? null : paths.submission(slug, point.submission),
    section: order === "section" || !section ? null : { ...section, href: paths.text(slug, section.number) },
    themes: order === "theme" ? point.themes.slice(1) : point.themes,
  };
}

/** The figures of the page: texts and numbers only. */
export function viewOfFigures(contents: Contents) {
  const { kinds, themes, days, outcomes: counted } = statisticsOf(contents);
  return {
    ...{ kinds, themes, outcomes: [...outcomes], counted },
    days: days.map(({ day, count }) => ({ day: writeShortDay(new Date(`${day}T12:00:00Z`)), count })),
    ...{
      participants: contents.participants,
      received: contents.received,
      replaced: contents.replaced ?? 0,
      setAside: contents.setAside ?? 0,
      late: contents.late,
    },
    ...{ published: contents.submissions.length, points: contents.points.length },
    answers: contents.answers.length,
  };
}
export type FiguresView = ReturnType<typeof viewOfFigures>;
