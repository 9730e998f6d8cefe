import { findPublicHearing, type PublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { found, notFound } from "./found.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The hearing of an address, when it has been announced. */
export async function publicHearing(slug: string | undefined): Promise<PublicHearing> {
  return found(slug && slug.length <= 80 && SLUG.test(slug) ? await findPublicHearing(slug) : null);
}

/** The hearing of an address once it has opened: before, its text and form do not exist. */
export async function openedHearing(slug: string | undefined): Promise<PublicHearing> {
  const hearing = await publicHearing(slug);
  if (!hearing.hasOpened) throw notFound();
  return hearing;
}
