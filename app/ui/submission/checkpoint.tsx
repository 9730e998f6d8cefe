import * as m from "#app/shared/text/compiled/messages.js";

export type ShownCheckpoint = { size: number; root: string; moment: string };

/** What all receipts up to a number come to, and since when. */
export function Checkpoint({ size, root, moment }: ShownCheckpoint) {
  return (
    <>
      <p>{m.checkpoint_covers({ size, moment })}</p>
      <p className="fingerprint">{root}</p>
    </>
  );
}
