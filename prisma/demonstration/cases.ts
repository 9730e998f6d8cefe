import { climate } from "./climate.ts";
import { climateMails } from "./climate-mails.ts";
import { climateSubmissions } from "./climate-submissions.ts";
import { coming } from "./coming.ts";
import { growth } from "./growth.ts";
import { involvement } from "./involvement.ts";
import type { Case } from "./shape.ts";

/** The demonstration's cases, the oldest first. */
export const cases: Case[] = [
  growth,
  involvement,
  { ...climate, submissions: climateSubmissions, mails: climateMails },
  coming,
];
