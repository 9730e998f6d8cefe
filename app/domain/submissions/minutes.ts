import { z } from "zod";
import * as m from "#app/shared/text/compiled/messages.js";
import { readSignatory, type Signatory } from "./signatory.ts";
import { registrationFields } from "./submission.ts";

const MOST = 500;
const MOST_UNNAMED = 5000;

/** Whoever was at a meeting, by the lines of its list: those who gave an address, and how many gave none. */
export type Attendees = { reached: Signatory[]; unreached: number };

/** A line for each: a name alone, or a name and after a semicolon an e-mail address or a postal one. Null when it is not that. */
function readAttendee(line: string): Signatory | "unreached" | null {
  if (/[;@]/.test(line)) return readSignatory(line);
  const name = line.trim();
  return name.length > 120 || /[\p{Cc}<>]/u.test(name) ? null : "unreached";
}

const attendees = z
  .string()
  .default("")
  .transform((text) => text.split("\n").filter((line) => line.trim() !== ""))
  .pipe(z.array(z.string()).max(MOST, { error: () => m.casework_error_signatories_many() }))
  .transform((lines, check): Attendees => {
    const read = lines.map((line) => {
      const one = readAttendee(line);
      if (!one)
        check.issues.push({
          code: "custom",
          input: line,
          message: m.minutes_error_line({ line: line.slice(0, 80) }),
        });
      return one;
    });
    return {
      reached: read.filter((one): one is Signatory => one !== null && one !== "unreached"),
      unreached: read.filter((one) => one === "unreached").length,
    };
  });

/** An official's form for the minutes of a meeting. Its secretary is told as whoever sends a submission, for the meeting. */
export const minutesForm = registrationFields
  .pick({ name: true, body: true, receivedOn: true, receivedClock: true, locale: true })
  .extend({
    title: z
      .string()
      .trim()
      .min(1, { error: () => m.minutes_error_title() })
      .max(160, { error: () => m.submission_error_name_long() }),
    email: registrationFields.shape.email.refine((email) => email !== null, {
      error: () => m.minutes_error_email(),
    }),
    activity: z.union([z.literal("").transform(() => null), z.guid()]).default(null),
    attendees,
    /** How many more were there than the list names. */
    unnamed: z.coerce
      .number({ error: () => m.minutes_error_unnamed() })
      .int({ error: () => m.minutes_error_unnamed() })
      .min(0, { error: () => m.minutes_error_unnamed() })
      .max(MOST_UNNAMED, { error: () => m.minutes_error_unnamed() })
      .default(0),
    formToken: z.string().min(1),
  })
  .refine((form) => attendedOf(form) > 0, {
    when: ({ issues }) => issues.length === 0,
    path: ["attendees"],
    error: () => m.minutes_error_nobody(),
  });
export type MinutesForm = z.output<typeof minutesForm>;

/** How many were at the meeting. */
export const attendedOf = ({ attendees, unnamed }: { attendees: Attendees; unnamed: number }): number =>
  attendees.reached.length + attendees.unreached + unnamed;
