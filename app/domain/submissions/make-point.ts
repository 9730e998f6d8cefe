import type { Staff } from "#app/domain/staff/staff.ts";
import type { Transaction } from "#app/server/database.ts";
import type { HeldMarks } from "./hold-marks.ts";
import type { PointKind, Range } from "./point.ts";

type NewPoint = Range & { kind: PointKind; section: string | null; themes: string[] };

/** Makes a point of held marks, with the next number of its submission; themes that are not there yet are made by their names. */
export async function makePoint(tx: Transaction, held: HeldMarks, point: NewPoint, by: Staff, at: Date) {
  const themes = await themesNamed(tx, held.hearingId, point.themes);
  const number = Math.max(0, ...held.points.map((other) => other.number)) + 1;
  const made = await tx.point.create({
    data: {
      submissionId: held.id,
      number,
      start: point.start,
      end: point.end,
      kind: point.kind,
      sectionIdentity: point.section,
      createdById: by.id,
      createdAt: at,
      themes: { connect: themes.map((id) => ({ id })) },
    },
  });
  held.points.push(made);
  return made;
}

/** The ids of themes by their names; a name that was given up leads to the theme it was merged into. */
async function themesNamed(tx: Transaction, hearingId: string, names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of new Set(names.filter(Boolean))) {
    const theme = await tx.theme.upsert({
      where: { hearingId_name: { hearingId, name } },
      create: { hearingId, name },
      update: {},
    });
    ids.push(theme.mergedIntoId ?? theme.id);
  }
  return [...new Set(ids)];
}
