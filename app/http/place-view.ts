import type { Place } from "#app/domain/clearings/place.ts";
import { env } from "#app/server/env.ts";
import { absolute, paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";

type Where = { hearingId: string; slug: string; number: number };

/** A place that words went to, in words: what it is, what can be done about it, and since when they are there. */
export function viewOfPlace(place: Place, where: Where) {
  const { kind, reach, since, until, there } = place;
  const { what, hint = "", to = "" } = wordsOf(place, where);
  const begun = since ? writeMoment(since) : "";
  return {
    ...{ kind: `${kind} ${place.number}`, reach, there, what, hint, to },
    since: since && until ? m.clearing_recall_until({ since: begun, until: writeMoment(until) }) : begun,
  };
}
export type ShownPlace = ReturnType<typeof viewOfPlace>;

type Words = { what: string; hint?: string; to?: string };

function wordsOf(
  { kind, count, number, files }: Place,
  { hearingId, slug, number: submission }: Where,
): Words {
  const words: Record<Place["kind"], () => Words> = {
    page: () => ({ what: m.clearing_place_page(), to: paths.submission(slug, submission) }),
    list: () => ({ what: m.clearing_place_list(), to: paths.submissions(slug) }),
    answers: () => ({ what: m.clearing_place_answers({ count }), to: paths.answers(slug) }),
    cache: () => ({ what: m.clearing_place_cache(), hint: m.clearing_place_cache_hint() }),
    white_book: () => ({
      ...{ what: m.clearing_place_white_book({ number, files }), hint: m.clearing_place_white_book_hint() },
      to: paths.whiteBook(hearingId),
    }),
    response: () => ({
      ...{ what: m.clearing_place_response({ number }), hint: m.clearing_place_response_hint() },
      to: paths.responses(hearingId),
    }),
    like: () => ({
      ...{ what: m.clearing_place_like({ number }), hint: m.clearing_place_like_hint() },
      to: paths.recall(hearingId, number),
    }),
    receipt: () => ({ what: m.clearing_place_receipt({ count }), to: paths.followUps(hearingId) }),
    mail: () => ({ what: m.clearing_place_mail({ count }), to: paths.followUps(hearingId) }),
    letter: () => ({
      what: m.clearing_place_letter({ count, jobs: number }),
      to: paths.printJobs(hearingId),
    }),
    advice: () => ({
      ...{ what: m.clearing_place_advice({ count }), hint: m.clearing_place_advice_hint() },
      to: paths.caseworkSubmission(hearingId, submission),
    }),
    downloads: () => ({ what: m.clearing_place_downloads(), hint: m.clearing_place_downloads_hint() }),
    engines: () => ({
      what: m.clearing_place_engines(),
      hint: m.clearing_place_engines_hint({
        address: absolute(env().BASE_URL, paths.submission(slug, submission)),
      }),
    }),
    backups: () => ({ what: m.clearing_place_backups(), hint: m.clearing_place_backups_hint() }),
    feeds: () => ({ what: m.clearing_place_feeds(), hint: m.clearing_place_feeds_hint() }),
  };
  return words[kind]();
}
