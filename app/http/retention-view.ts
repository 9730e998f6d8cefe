import type { StaffHearing } from "#app/domain/hearings/find-hearing.ts";
import type { findRetention } from "#app/domain/retention/find-retention.ts";
import { sentenceOf } from "#app/shared/result.ts";
import { writeSize } from "#app/shared/size.ts";
import { getLocale } from "#app/shared/text/language.ts";
import { dayFromColumn, startOfDay, writeDay, writeMoment } from "#app/shared/time.ts";

type Found = Awaited<ReturnType<typeof findRetention>>;
const moment = (at: Date | null): string => (at ? writeMoment(at) : "");

/** How far a hearing is with its packages and its erasure, as the page shows it to one official. */
export function viewOfRetention(hearing: StaffHearing, found: Found, staffId: string, mayConclude: boolean) {
  const { conclusion, packages, erasures, erasedAt, refusal } = found;
  const { rule } = conclusion ?? {};
  return {
    ...{ id: hearing.id, mayConclude, caseNumber: hearing.caseNumber, concluded: conclusion !== null },
    rule: rule ? (getLocale() === "en" ? rule.nameEn : rule.name) : "",
    eraseOn: conclusion ? writeDay(startOfDay(dayFromColumn(conclusion.eraseOn))) : "",
    erased: moment(erasedAt),
    obstacle: refusal && sentenceOf(refusal),
    packages: packages.map((one) => ({
      ...{ number: one.number, sha256: one.sha256 ?? "", outdated: one.outdated },
      ...{ takenBy: one.takenBy, filedBy: one.filedBy, caseNumber: one.caseNumber },
      ...{ made: moment(one.madeAt), taken: moment(one.takenAt), filed: moment(one.filedAt) },
      size: one.size === null ? "" : writeSize(one.size),
      isThere: one.madeAt !== null && one.removedAt === null,
    })),
    erasures: erasures.map((one) => ({
      ...{ id: one.id, name: one.name, numbers: one.numbers, reason: one.reason, askedBy: one.askedBy },
      ...{ asked: moment(one.askedAt), erased: moment(one.erasedAt), refused: one.refusedAt !== null },
      mine: one.askedById === staffId,
    })),
  };
}
export type RetentionView = ReturnType<typeof viewOfRetention>;
