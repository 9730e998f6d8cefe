import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import * as m from "#app/shared/text/compiled/messages.js";
import { rangeInBox, selectedIn } from "./text-selection.ts";

type Mark = { id: string; start: number; end: number };
type Props = { text: string; points: (Mark & { number: number })[]; nothing: Mark[] };

/**
 * A submission's text with its points marked. What is selected, with the mouse or sentence by sentence with the arrow keys,
 * goes into the point form.
 */
export function MarkedText({ text, points, nothing }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const sentences = useMemo(() => sentencesOf(text), [text]);
  const [cursor, setCursor] = useState({ from: -1, to: -1 });
  useEffect(() => {
    const follow = () => {
      const place = box.current && selectedIn(box.current);
      if (place)
        document.dispatchEvent(
          new CustomEvent("passage", { detail: { ...place, text: text.slice(place.start, place.end) } }),
        );
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [text]);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || !box.current) return;
    event.preventDefault();
    const to = Math.min(sentences.length - 1, Math.max(0, cursor.to + step));
    const from = event.shiftKey && cursor.from >= 0 ? cursor.from : to;
    setCursor({ from, to });
    const [first, last] = [sentences[Math.min(from, to)], sentences[Math.max(from, to)]];
    const range = first && last && rangeInBox(box.current, first.start, last.end);
    if (!range) return;
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    (range.endContainer.parentElement ?? box.current).scrollIntoView({ block: "nearest" });
  };
  const sentence = sentences[cursor.to];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields */}
      <div
        className="plain-text marked-text"
        id="marked-text"
        ref={box}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: sentences are selected with the arrow keys
        tabIndex={0}
        aria-label={m.casework_text()}
        aria-describedby="marked-text-keys"
        onKeyDown={move}
      >
        {pieces(text, points, nothing).map(({ start, end, numbers, nothing: covered }) => {
          const words = text.slice(start, end);
          if (numbers.length > 0) {
            const title = numbers.map((number) => m.submission_point({ number })).join(", ");
            return (
              <mark className={numbers.length > 1 ? "mark mark-twice" : "mark"} key={start} title={title}>
                {words}
              </mark>
            );
          }
          return (
            <span key={start} {...(covered && { className: "mark-nothing", title: m.casework_nothing() })}>
              {words}
            </span>
          );
        })}
      </div>
      <p className="muted small" id="marked-text-keys">
        {m.casework_text_keys()}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {sentence && text.slice(sentence.start, sentence.end)}
      </p>
    </>
  );
}

const sentencesOf = (text: string) =>
  [...new Intl.Segmenter("da", { granularity: "sentence" }).segment(text)]
    .map(({ segment, index }) => ({ start: index, end: index + segment.trimEnd().length }))
    .filter(({ start, end }) => start < end);

type Piece = { start: number; end: number; numbers: number[]; nothing: boolean };

/** The text cut where marks begin and end; where points overlap a piece belongs to several. */
function pieces(text: string, points: Props["points"], nothing: Mark[]): Piece[] {
  const cuts = [
    ...new Set([0, text.length, ...[...points, ...nothing].flatMap(({ start, end }) => [start, end])]),
  ];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = (mark: Mark) => mark.start <= start && end <= mark.end;
    return {
      start,
      end,
      numbers: points.filter(over).map(({ number }) => number),
      nothing: nothing.some(over),
    };
  });
}
