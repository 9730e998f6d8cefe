import { findOpenedHearing, type OpenedHearing } from "#app/domain/hearings/find-opened-hearing.ts";
import { findPublicHearing, type PublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { found, notFound } from "./found.ts";

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

/** The same with only what storing a submission needs: the last minutes before a deadline go through here. */
export const receivingHearing = async (slug: string | undefined): Promise<OpenedHearing> =>
  found(isSlug(slug) ? await findOpenedHearing(slug) : null);
