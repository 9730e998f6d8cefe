import { useEffect, useRef } from "react";
import * as m from "#app/shared/text/compiled/messages.js";

type Mark = { id: string; start: number; end: number };
type Props = { text: string; points: (Mark & { number: number })[]; nothing: Mark[] };

/** A submission's text with its points marked. Selecting text puts its place into the point form, where there is one. */
export function MarkedText({ text, points, nothing }: Props) {
  const box = useRef<HTMLDivElement>(null);
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
  return (
    <div className="plain-text marked-text" ref={box}>
      {pieces(text, points, nothing).map((piece) =>
        piece.point !== null ? (
          <mark className="mark" key={piece.start} title={m.submission_point({ number: piece.point })}>
            {text.slice(piece.start, piece.end)}
          </mark>
        ) : piece.nothing ? (
          <span className="mark-nothing" key={piece.start} title={m.casework_nothing()}>
            {text.slice(piece.start, piece.end)}
          </span>
        ) : (
          <span key={piece.start}>{text.slice(piece.start, piece.end)}</span>
        ),
      )}
    </div>
  );
}

type Piece = { start: number; end: number; point: number | null; nothing: boolean };

function pieces(text: string, points: Props["points"], nothing: Mark[]): Piece[] {
  const marks: Piece[] = [
    ...points.map(({ start, end, number }) => ({ start, end, point: number, nothing: false })),
    ...nothing.map(({ start, end }) => ({ start, end, point: null, nothing: true })),
  ].sort((a, b) => a.start - b.start);
  const all: Piece[] = [];
  let reached = 0;
  for (const mark of marks) {
    if (mark.start > reached) all.push({ start: reached, end: mark.start, point: null, nothing: false });
    all.push(mark);
    reached = mark.end;
  }
  if (reached < text.length) all.push({ start: reached, end: text.length, point: null, nothing: false });
  return all;
}

/** Where the selection lies in the box's text; null when nothing of it is selected. */
function selectedIn(box: HTMLElement): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}
