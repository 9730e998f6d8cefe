import { z } from "zod";
import { findInName, findPersonalData } from "#app/domain/submissions/personal-data.ts";
import type { AttachmentCarrier, FindingDecision, FindingKind } from "#app/server/prisma/enums.ts";
import { type Hidden, hiddenPlaces } from "#app/shared/hidden-places.ts";

export type { AttachmentCarrier };

/** What stands in a file: its name, what is seen when it is opened, and what is not. */
export type ReadFile = { name: string; text: string; hidden: Hidden[] };

/** Something in a file; where it stands in its carrier, out of sight in all hidden texts line by line. */
export type FileFinding = {
  id: string;
  carrier: AttachmentCarrier;
  start: number;
  end: number;
  kind: FindingKind;
  score: number;
  decision: FindingDecision | null;
};

const hiddenShape = z.array(z.object({ where: z.enum(hiddenPlaces), text: z.string() }));

/** What is out of sight in a file, as a column holds it; what was removed from what is handed out is not among it. */
export const hiddenFromColumn = (value: unknown): Hidden[] =>
  hiddenShape.parse(value).filter(({ where }) => where !== "removed");

/** What findings of each carrier are offsets into. */
export const carried = ({ name, text, hidden }: ReadFile): Record<AttachmentCarrier, string> => ({
  ...{ name, text },
  hidden: hidden.map((one) => one.text).join("\n"),
});

/** What a file holds of personal data: in its name, its text, and out of sight. */
export function findingsIn(file: ReadFile): Omit<FileFinding, "id" | "decision">[] {
  const texts = carried(file);
  return (["name", "text", "hidden"] as const).flatMap((carrier) =>
    (carrier === "name" ? findInName : findPersonalData)(texts[carrier]).map(
      ({ start, end, kind, score }) => ({
        ...{ carrier, start, end, kind, score },
      }),
    ),
  );
}
