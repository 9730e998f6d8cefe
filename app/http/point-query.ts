import { type PointPlace, type PointQuery, pointStates } from "#app/domain/points/point-query.ts";
import { pointKinds } from "#app/domain/submissions/point.ts";
import { isId } from "./found.ts";

/** Which points an official is looking at, as the address says; what cannot be understood asks for nothing. */
export function pointQuery(request: Request): PointQuery {
  const asked = new URL(request.url).searchParams;
  const id = (name: string) => (isId(asked.get(name) ?? "") ? (asked.get(name) ?? "") : "");
  const whose = asked.get("whose") ?? "";
  return {
    state: pointStates.find((one) => one === asked.get("state")) ?? "unanswered",
    whose: whose === "mine" || whose === "nobody" ? whose : id("whose"),
    theme: id("theme"),
    section: id("section"),
    kind: pointKinds.find((one) => one === asked.get("kind")) ?? "",
  };
}

/** The same as the end of an address, with the place the list goes on from. */
export function pointAddress(query: PointQuery, after?: PointPlace): string {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
  if (after) asked.set("after", `${after.submission}.${after.point}`);
  return `?${asked}`;
}

/** Where a page of the list begins: after this point of this submission; from the start when it cannot be read. */
export function placeAfter(request: Request): PointPlace {
  const [, submission = 0, point = 0] =
    /^(\d{1,9})\.(\d{1,9})$/.exec(new URL(request.url).searchParams.get("after") ?? "") ?? [];
  return { submission: Number(submission), point: Number(point) };
}
