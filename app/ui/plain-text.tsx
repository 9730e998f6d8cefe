import * as m from "#app/shared/text/compiled/messages.js";

/** What a citizen wrote: line breaks as they were, never HTML; what was left out is visible and can be heard. */
export function PlainText({ text }: { text: string }) {
  const parts = text.split(/(█+(?:\s█+)*)/);
  return (
    <div className="plain-text">
      {parts.map((part, index) =>
        part.startsWith("█") ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text have no other name
          <span className="left-out" key={index}>
            [{m.shared_left_out()}]
          </span>
        ) : (
          part
        ),
      )}
    </div>
  );
}
