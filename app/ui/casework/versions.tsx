import type { Piece } from "#app/shared/difference.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Difference } from "../difference.tsx";

type Props = {
  hearingId: string;
  replaces: { number: number; pieces: Piece[] } | null;
  replacedBy: number | null;
};

/** What a submission took the place of, with the difference, and what took its place. */
export function Versions({ hearingId, replaces, replacedBy }: Props) {
  return (
    <>
      {replacedBy !== null && (
        <p className="alert alert-warning">
          {m.casework_replaced_by({ number: replacedBy })}{" "}
          <a href={paths.caseworkSubmission(hearingId, replacedBy)}>
            {m.shared_number({ number: replacedBy })}
          </a>
        </p>
      )}
      {replaces && (
        <details>
          <summary>{m.casework_replaces_difference({ number: replaces.number })}</summary>
          <p>
            <a href={paths.caseworkSubmission(hearingId, replaces.number)}>
              {m.casework_replaces({ number: replaces.number })}
            </a>
          </p>
          <Difference pieces={replaces.pieces} />
        </details>
      )}
    </>
  );
}
