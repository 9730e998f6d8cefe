import { plainTextOf } from "#app/domain/strategies/plain-text.ts";
import type { ReadSection } from "#app/domain/strategies/section.ts";
import {
  contributionsIn,
  fieldsOf,
  MOST_CONTRIBUTIONS,
  type WrittenContribution,
} from "#app/domain/submissions/contribution.ts";
import { differenceOf } from "#app/shared/difference.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { FieldErrors, Typed } from "./form.ts";

/** What is written to sections, as the form shows it: each with what the section is called and says now. */
export function viewOfParts(typed: Typed, sections: ReadSection[]) {
  return contributionsIn(typed).map(({ kind, section, text }) => {
    const found = sections.find(({ identity }) => identity === section);
    const original = found ? plainTextOf(found.body) : "";
    return {
      ...{ kind, section, text, original },
      heading: found ? headingOf(found) : "",
      difference: kind === "amendment" && text.trim() !== original ? differenceOf(original, text.trim()) : [],
    };
  });
}
export type PartView = ReturnType<typeof viewOfParts>[number];

export const headingOf = ({ number, title }: { number: string; title: string }): string =>
  `${number} ${title}`;

/** The part that was just taken away, with what its section is called, so that it can be had again. */
export const viewOfRemoved = (removed: WrittenContribution | null, sections: ReadSection[]) =>
  removed && {
    ...removed,
    heading: sections
      .filter(({ identity }) => identity === removed.section)
      .map(headingOf)
      .join(),
  };

type Changed = { typed: Typed; errors: FieldErrors; removed: WrittenContribution | null };

/**
 * A form with one part more or less, as its buttons ask: `add` a comment or an amendment to the section in `addTo` (an amendment
 * begins with what the section says), or what was taken away before, or `remove` one by its place. Everything else stays.
 */
export function changeParts(fields: Typed, sections: ReadSection[]): Changed {
  const parts = contributionsIn(fields);
  const { add, remove, addTo, ...typed } = withoutParts(fields);
  const place = typeof remove === "string" && /^\d{1,3}$/.test(remove) ? Number(remove) : -1;
  const [taken] = parts.slice(place >= 0 ? place : parts.length, place + 1);
  if (taken) {
    const left = parts.filter((part) => part !== taken);
    return { typed: { ...typed, ...fieldsOf(left) }, errors: {}, removed: taken };
  }
  const kept = { ...typed, ...fieldsOf(parts) };
  const refused = (sentence: string): Changed => ({
    typed: { ...kept, ...(typeof addTo === "string" && { addTo }) },
    errors: { addTo: sentence },
    removed: null,
  });
  if (parts.length >= MOST_CONTRIBUTIONS) return refused(m.contribution_error_many());
  const given = add === "removed" ? removedIn(fields) : null;
  const kind = given?.kind ?? (add === "amendment" ? "amendment" : "comment");
  const section = sections.find(({ identity }) => identity === (given?.section ?? addTo));
  if (!section) return refused(m.contribution_error_choose());
  if (kind === "amendment" && parts.some((part) => part.kind === kind && part.section === section.identity))
    return refused(m.contribution_error_already({ section: headingOf(section) }));
  const text = given?.text ?? (kind === "amendment" ? plainTextOf(section.body) : "");
  const added = fieldsOf([...parts, { kind, section: section.identity, text }]);
  return { typed: { ...typed, ...added }, errors: {}, removed: null };
}

const PART = /^(contributions|removed)\./;
const withoutParts = (fields: Typed): Typed =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !PART.test(name)));

/** What was taken away is carried along, so that it can be put back. */
function removedIn(fields: Typed): WrittenContribution | null {
  const { "removed.kind": kind, "removed.section": section, "removed.text": text } = fields;
  if (typeof section !== "string" || typeof text !== "string") return null;
  return { kind: kind === "amendment" ? "amendment" : "comment", section, text };
}
