import { findOpenedHearing, type OpenedHearing } from "#app/domain/hearings/find-opened-hearing.ts";
import { findPublicHearing, type PublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { found, notFound } from "./found.ts";
import { changesSoFar } from "./page-cache.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isSlug = (slug: string | undefined): slug is string =>
  slug !== undefined && slug.length <= 80 && SLUG.test(slug);

/** The hearing of an address, when it has been announced. */
export const publicHearing = async (slug: string | undefined): Promise<PublicHearing> =>
  found(isSlug(slug) ? await findPublicHearing(slug) : null);

/** The hearing of an address once it has opened: before, its text and form do not exist. */
export async function openedHearing(slug: string | undefined): Promise<PublicHearing> {
  const hearing = await publicHearing(slug);
  if (!hearing.hasOpened) throw notFound();
  return hearing;
}

let opened = { asOf: changesSoFar(), hearings: new Map<string, OpenedHearing>() };

/**
 * The same with only what storing a submission needs: the last minutes before a deadline go through here. Kept until
 * something public changes; whether it is in time and still taken is decided by the statement that stores it.
 */
export async function receivingHearing(slug: string | undefined): Promise<OpenedHearing> {
  if (!isSlug(slug)) throw notFound();
  const asOf = changesSoFar();
  if (opened.asOf !== asOf) opened = { asOf, hearings: new Map() };
  const known = opened.hearings.get(slug);
  if (known) return known;
  const hearing = found(await findOpenedHearing(slug));
  if (opened.asOf === asOf) opened.hearings.set(slug, hearing);
  return hearing;
}
