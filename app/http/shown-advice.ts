import type { ListedAdvice } from "#app/domain/advice/list-advice.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayOf, isBefore, now, startOfDay, writeDay, writeMoment } from "#app/shared/time.ts";

/** Requests for advice as officials' pages show them. */
export const shownAdvice = (hearingId: string, requests: ListedAdvice[]) =>
  requests.map((one) => ({
    ...{ id: one.id, question: one.question, state: one.state, unreached: one.unreached },
    hearingId,
    asked: m.talk_advice_asked({
      adviser: one.outside ? m.talk_advice_outside({ name: one.adviser }) : one.adviser,
      name: one.askedBy,
      moment: writeMoment(one.askedAt),
    }),
    adviser: one.adviser,
    wantedBy: writeDay(startOfDay(one.wantedBy)),
    late: one.state === "open" && !one.advice && isBefore(one.wantedBy, dayOf(now())),
    advice: one.advice && { text: one.advice.text, moment: writeMoment(one.advice.at) },
    about: one.point
      ? {
          label: `${m.shared_number({ number: one.submission })}, ${m.submission_point({ number: one.point.number })}`,
          href: paths.pointAdvice(hearingId, one.submission, one.point.id),
        }
      : null,
  }));
export type ShownAdvice = ReturnType<typeof shownAdvice>[number];
