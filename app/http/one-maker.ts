/** So long others wait at most for whoever makes a page. */
const LONGEST_MS = 1_000;

type Making = { made: Promise<boolean>; end: (again: boolean) => void };
const making = new Map<string, Making>();
const makers = new WeakMap<object, Making["end"]>();

/**
 * What to wait for while another request makes a page; undefined when none does. Answers whether it is worth waiting once more,
 * because what the page was made from has changed meanwhile, or its making takes long.
 */
export const beingMade = (page: string): Promise<boolean> | undefined => making.get(page)?.made;

/** Notes that a request makes a page for all who ask for it meanwhile, until `hasMade` is said or a second has passed. */
export function makes(request: object, page: string): void {
  if (making.has(page)) return;
  let tell = (_again: boolean): void => undefined;
  const made = new Promise<boolean>((resolve) => {
    tell = resolve;
  });
  const end = (again: boolean): void => {
    clearTimeout(tired);
    if (making.get(page)?.made === made) making.delete(page);
    tell(again);
  };
  const tired = setTimeout(end, LONGEST_MS, true).unref();
  making.set(page, { made, end });
  makers.set(request, end);
}

/** Lets go those who wait for the page that a request makes; of one that makes none it is no news. */
export const hasMade = (request: object, again = false): void => makers.get(request)?.(again);
