import { z } from "zod";
import { plainAddress } from "#app/domain/staff/staff.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** The municipality this installation serves, as pages and mails show it. */
export type Authority = {
  name: string;
  address: string;
  phone: string;
  email: string;
  colour: string;
  accessibilityUrl: string | null;
};

/** What stands until an administrator has filled the settings in. */
export const UNNAMED: Authority = {
  name: "Genklang",
  address: "",
  phone: "",
  email: "",
  colour: "#0b5d5e",
  accessibilityUrl: null,
};

export const authorityForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: () => m.staff_error_name() })
    .max(120),
  address: z.string().trim().max(200),
  phone: z.string().trim().max(40),
  email: plainAddress,
  colour: z.string().regex(/^#[0-9a-f]{6}$/i, { error: () => m.staff_error_colour() }),
  accessibilityUrl: z.union([z.literal("").transform(() => null), z.url({ protocol: /^https?$/ })]),
});
