import { paths } from "#app/shared/paths.ts";
import { hearing } from "#tests/support/situation.ts";
import { type Figure, sideBySide } from "./figure.ts";
import { load } from "./load.ts";
import { withLimit } from "./with-limit.ts";
import { connected, withSite } from "./with-site.ts";

/** The hearing's page, kept for everybody, against bare node that serves the same bytes. */
export const benchPages = (): Promise<Figure> =>
  withSite(async (site) => {
    const { slug } = await connected(site.databaseUrl, () => hearing());
    const page = `${site.url}${paths.hearing(slug)}`;
    return withLimit("bare-page", { PAGE_FROM: page }, ({ port }) =>
      sideBySide(
        "hearing page from the cache",
        "bare node with the same bytes",
        async () => (await load(page, {}, "2xx")).perSecond,
        async () => (await load(`http://127.0.0.1:${port}/`, {}, "2xx")).perSecond,
      ),
    );
  });
