import { useEffect, useState } from "react";
import type { OfferedBlock } from "#app/domain/text-blocks/text-block.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { idOf } from "../form/error-summary.tsx";
import { insertText } from "./insert-text.ts";

/** The text blocks to choose from while answering: to insert at the cursor, or without JavaScript to copy. */
export function OfferedTexts({ blocks, field }: { blocks: OfferedBlock[]; field: string }) {
  return (
    <details className="offered-texts">
      <summary>{m.talk_insert_block()}</summary>
      {blocks.length === 0 && <p>{m.talk_blocks_none()}</p>}
      {blocks.map((block) => (
        <article key={block.id}>
          <h2 className="h5">{block.name}</h2>
          <p className="plain-text">{block.body}</p>
          <InsertButton field={field} text={block.body} what={block.name} />
        </article>
      ))}
      <p>
        <a href={paths.textBlocks()}>{m.talk_blocks_edit_all()}</a>
      </p>
    </details>
  );
}

type Props = { field: string; text: string; what: string };

/** Inserts a text at the cursor of a field; is there only where it can. */
export function InsertButton({ field, text, what }: Props) {
  const [able, setAble] = useState(false);
  useEffect(() => setAble(true), []);
  if (!able) return null;
  return (
    <button
      className="button button-secondary button-small"
      type="button"
      onClick={() => insertText(idOf(field), text)}
    >
      {m.talk_insert()} <span className="visually-hidden">{what}</span>
    </button>
  );
}
