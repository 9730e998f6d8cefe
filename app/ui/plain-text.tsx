import * as m from "#app/shared/text/compiled/messages.js";
import { inDanish } from "./in-danish.ts";

/** What somebody wrote: line breaks as they were, never HTML; what was left out is visible and can be heard. */
export const PlainText = ({ text, official = false }: { text: string; official?: boolean }) => (
  <div className="plain-text" {...(official && inDanish())}>
    <WithLeftOut text={text} />
  </div>
);

/** A text in which what was left out is said to be. */
export function WithLeftOut({ text }: { text: string }) {
  return text.split(/(█+(?:\s█+)*)/).map((part, index) =>
    part.startsWith("█") ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text have no other name
      <span className="left-out" key={index}>
        [{m.shared_left_out()}]
      </span>
    ) : (
      part
    ),
  );
}
