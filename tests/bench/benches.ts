import type { Figure } from "./figure.ts";
import { benchMails } from "./mails.ts";
import { benchPages } from "./pages.ts";
import { benchSubmissions } from "./submissions.ts";

/** Every bench, by the name of its ratio. */
export const benches: Record<string, () => Promise<Figure>> = {
  page: benchPages,
  submission: benchSubmissions,
  mail: benchMails,
};
