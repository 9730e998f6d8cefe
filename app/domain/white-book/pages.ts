import type { Answered, Group } from "./groups.ts";

/** So many points stand on a page of the web; an answer is never parted. */
const PER_PAGE = 150;

/** Groups cut into pages; a group that goes on stands on both. Always one page at the least. */
export function pagesOf(groups: Group[]): Group[][] {
  const pages: Group[][] = [[]];
  let room = PER_PAGE;
  for (const group of groups) {
    let answered: Answered[] = [];
    const put = () => {
      if (answered.length > 0) pages.at(-1)?.push({ ...group, answered });
      answered = [];
    };
    for (const one of group.answered) {
      if (room <= 0) {
        put();
        pages.push([]);
        room = PER_PAGE;
      }
      answered.push(one);
      room -= one.points.length;
    }
    put();
  }
  return pages;
}

/** The page (from 1) that holds what is looked for; null when none does. */
export function pageWith(pages: Group[][], holds: (one: Answered) => boolean): number | null {
  const place = pages.findIndex((groups) => groups.some(({ answered }) => answered.some(holds)));
  return place < 0 ? null : place + 1;
}
