import type { Piece } from "#app/shared/difference.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { WithLeftOut } from "./plain-text.tsx";

/** A text before and after, word by word: what was added is underlined, what was removed is struck, and both are said. */
export function Difference({ pieces }: { pieces: Piece[] }) {
  return (
    <span className="plain-text difference">
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a fixed text have no other name
        <DifferentPiece key={index} piece={piece} />
      ))}
    </span>
  );
}

function DifferentPiece({ piece }: { piece: Piece }) {
  if (piece.added) {
    return (
      <ins>
        <span className="visually-hidden">[{m.shared_added()}: </span>
        <WithLeftOut text={piece.text} />
        <span className="visually-hidden">]</span>
      </ins>
    );
  }
  if (piece.removed) {
    return (
      <del>
        <span className="visually-hidden">[{m.shared_removed()}: </span>
        <WithLeftOut text={piece.text} />
        <span className="visually-hidden">]</span>
      </del>
    );
  }
  return <WithLeftOut text={piece.text} />;
}
