import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { now } from "#app/shared/time.ts";
import { hearing } from "#tests/support/situation.ts";
import { type Figure, sideBySide } from "./figure.ts";
import { load } from "./load.ts";
import { withLimit } from "./with-limit.ts";
import { connected, withSite } from "./with-site.ts";

const BODY =
  "Der kører for mange biler på Møllebakken om morgenen. Børnene tør ikke cykle i skole. Gør vejen smallere.";
let sent = 0;

/** Acknowledged submissions against the framework's action with one bare statement, each on disk before its answer. */
export const benchSubmissions = (): Promise<Figure> =>
  withSite(async ({ url, databaseUrl }) => {
    const { slug, hearingId } = await connected(databaseUrl, () => hearing());
    let acknowledged = 0;
    const ours = async () => {
      const { answered, perSecond } = await post(`${url}${paths.submit(slug)}`, () => ({
        ...citizen(),
        formToken: newFormToken(hearingId, now()),
      }));
      acknowledged += answered;
      return perSecond;
    };
    const figure = await withLimit("framework-action", { DATABASE_URL: databaseUrl }, ({ port }) =>
      sideBySide(
        "submissions acknowledged",
        "the framework's action with one bare statement",
        ours,
        async () => (await post(`http://127.0.0.1:${port}/submit`, citizen)).perSecond,
      ),
    );
    const stored = await connected(databaseUrl, () => database().submission.count());
    if (stored < acknowledged) throw new Error(`${acknowledged} were acknowledged, ${stored} are stored`);
    return figure;
  });

function citizen(): Record<string, string> {
  sent += 1;
  return { name: `Borger ${sent}`, email: `borger-${sent}@post.example`, body: BODY, onBehalfOf: "self" };
}

function post(url: string, fields: () => Record<string, string>) {
  const headers = { "Content-Type": "application/x-www-form-urlencoded", Origin: new URL(url).origin };
  const setupRequest = (request: object) => ({ ...request, body: new URLSearchParams(fields()).toString() });
  return load(url, { requests: [{ method: "POST", headers, setupRequest }] }, "3xx");
}
