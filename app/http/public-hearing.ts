import { findOpenedHearing, type OpenedHearing } from "#app/domain/hearings/find-opened-hearing.ts";
import { asPublic, type PublicHearing, readPublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { databaseNow } from "#app/server/database.ts";
import { found, notFound } from "./found.ts";
import { keptUntilChange } from "./page-cache.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isSlug = (slug: string | undefined): slug is string =>
  slug !== undefined && slug.length <= 80 && SLUG.test(slug);

const rowOf = keptUntilChange(readPublicHearing);

/** The hearing of an address, when it has been announced: as it is by the database's clock, from what was read of it seconds ago. */
export async function publicHearing(slug: string | undefined): Promise<PublicHearing> {
  const row = found(isSlug(slug) ? await rowOf(slug) : null);
  return found(asPublic(row, await databaseNow()));
}

/** The hearing of an address once it has opened: before, its text and form do not exist. */
export async function openedHearing(slug: string | undefined): Promise<PublicHearing> {
  const hearing = await publicHearing(slug);
  if (!hearing.hasOpened) throw notFound();
  return hearing;
}

const receiving = keptUntilChange(findOpenedHearing);

/**
 * The same with only what storing a submission needs: the last minutes before a deadline go through here. Whether it is in time
 * and still taken is decided by the statement that stores it.
 */
export const receivingHearing = async (slug: string | undefined): Promise<OpenedHearing> =>
  found(isSlug(slug) ? await receiving(slug) : null);
