import { type HearingSearch, listPublicHearings } from "#app/domain/hearings/list-public-hearings.ts";
import { writeDeadline, writeMoment } from "#app/shared/time.ts";

/** The announced hearings as cards, with their times written out in the language of the page. */
export async function hearingCards(search: HearingSearch = {}) {
  const lines = await listPublicHearings(search);
  return lines.map(({ opensAt, closesAt, ...line }) => ({
    ...line,
    opens: writeMoment(opensAt),
    deadline: writeDeadline(closesAt),
  }));
}
