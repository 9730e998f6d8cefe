import * as m from "#app/shared/text/compiled/messages.js";

/** What a citizen wrote: line breaks as they were, never HTML; what was left out is visible and can be heard. */
export const PlainText = ({ text }: { text: string }) => (
  <div className="plain-text">
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
