import { holdsCpr } from "#app/domain/submissions/personal-data.ts";
import { type Refused, refused } from "#app/shared/result.ts";
import { type Finding, type FindingDecision, isUndecided, mayStay } from "./finding.ts";

type Range = { start: number; end: number };

/**
 * What an official says of a submission: of findings by id, of passages to leave out by range, or as they stand in the text. A finding inside
 * such a passage is left out with it.
 */
export type Choice = {
  ranges: Range[];
  phrases: string[];
  decisions?: Map<string, FindingDecision>;
};
type Shown = { body: string; publicName: string };

/** Every finding with what is decided of it now, and the passages that were marked besides. */
export type Redaction = { findings: Finding[]; marked: Range[] };

/** Every place a phrase stands in a text. */
function placesOf(text: string, phrase: string): Range[] {
  const places: Range[] = [];
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + phrase.length)) {
    places.push({ start, end: start + phrase.length });
  }
  return places;
}

const inside = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** What becomes of a submission's findings by an official's choice. */
export function redactionOf({ body }: Shown, findings: Finding[], choice: Choice): Redaction {
  const wanted = [
    ...choice.ranges.filter(({ start, end }) => start < end && end <= body.length),
    ...choice.phrases.flatMap((phrase) => placesOf(body, phrase)),
  ];
  const decided = findings.map((finding) => {
    const covered = finding.carrier === "text" && wanted.some((range) => inside(finding, range));
    const said = choice.decisions?.get(finding.id) ?? (covered ? "left_out" : finding.decision);
    return { ...finding, decision: said };
  });
  const out = leftOutOf(decided, "text");
  return { findings: decided, marked: wanted.filter((range) => !out.some((one) => inside(range, one))) };
}

const leftOutOf = (findings: Finding[], carrier: Finding["carrier"]): Finding[] =>
  findings.filter((one) => one.carrier === carrier && one.decision === "left_out");

/** What is blocked out of the text and of the name. */
export const blocksOf = ({ findings, marked }: Redaction): { text: Range[]; name: Range[] } => ({
  text: [...leftOutOf(findings, "text"), ...marked],
  name: leftOutOf(findings, "name"),
});

/** Why something cannot be shown so: a CPR number would remain, or something found has not been decided. */
export function refusalToShow(
  { findings }: Redaction,
  shown: { text: string; name: string },
): Refused | null {
  const remains = findings.some((finding) => !mayStay(finding) && finding.decision !== "left_out");
  if (remains || holdsCpr(shown.text) || holdsCpr(shown.name)) return refused("cpr_remains");
  const undecided = findings.filter(isUndecided).length;
  return undecided > 0 ? refused("findings_undecided", { count: undecided }) : null;
}
