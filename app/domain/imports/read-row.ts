import { plainAddress } from "#app/domain/staff/staff.ts";
import { LONGEST_BODY } from "#app/domain/submissions/submission.ts";
import { at, parseDay } from "#app/shared/time.ts";
import type { Columns } from "./import.ts";

/** What is wrong with a row; each has a sentence `import_fault_…`. */
export type RowFault =
  | "body_missing"
  | "body_long"
  | "name_wrong"
  | "email_wrong"
  | "time_unreadable"
  | "time_before_opening"
  | "time_in_the_future"
  | "section_unknown";

export type ReadRow = {
  /** The same for all rows of one sender; null when each row is its own. */
  key: string | null;
  body: string;
  name: string;
  email: string | null;
  address: string | null;
  organisation: string;
  receivedAt: Date;
  section: string | null;
  theme: string;
};

/** What a row is read against: the hearing's opening, the present, the text's sections. */
export type Frame = {
  opensAt: Date;
  now: Date;
  sections: { identity: string; number: string; title: string }[];
  /** What somebody is called who has no name, by the sender's key or the row's number. */
  nameless: (key: string) => string;
};

/** A row of a file as a submission, or what is wrong with it. `position` counts from 1. */
export function readRow(
  cells: string[],
  position: number,
  columns: Columns,
  frame: Frame,
): ReadRow | RowFault {
  const cell = (index: number | null) => (index === null ? "" : (cells[index] ?? "").trim());
  const body = (cells[columns.body] ?? "").trim();
  if (!/\S/.test(body)) return "body_missing";
  if (body.length > LONGEST_BODY) return "body_long";
  const key = cell(columns.sender) || null;
  const name = cell(columns.name) || cell(columns.organisation) || frame.nameless(key ?? String(position));
  const organisation = cell(columns.organisation);
  if ([name, organisation].some((text) => text.length > 120 || /[\p{Cc}<>]/u.test(text))) return "name_wrong";
  const email = cell(columns.email) || null;
  if (email !== null && !plainAddress.safeParse(email).success) return "email_wrong";
  const receivedAt = timeOf(cell(columns.receivedAt) || columns.receivedOn);
  if (!receivedAt) return "time_unreadable";
  if (receivedAt < frame.opensAt) return "time_before_opening";
  if (receivedAt > frame.now) return "time_in_the_future";
  const section = sectionOf(cell(columns.section), frame);
  if (section === undefined) return "section_unknown";
  const address = cell(columns.address).slice(0, 300) || null;
  const theme = cell(columns.theme).slice(0, 80);
  return { key, body, name, email, address, organisation, receivedAt, section, theme };
}

/** A moment as files write it: a day at noon, a day and a clock in Danish time, ISO, or seconds or milliseconds since 1970. */
export function timeOf(text: string): Date | null {
  const written =
    /^(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})(?:[ T]+(?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?)?$/u.exec(text);
  if (written) {
    const day = parseDay(isoOf(written[1] ?? ""));
    const [hour, minute] = [(written[2] ?? "12").padStart(2, "0"), written[3] ?? "00"];
    return day && Number(hour) < 24 && Number(minute) < 60 ? at(day, `${hour}:${minute}`) : null;
  }
  if (/^\d{10}$|^\d{13}$/.test(text)) return new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)
    ? new Date(text)
    : null;
  return iso && !Number.isNaN(iso.getTime()) ? iso : null;
}

/** Danish days begin with the day, others with the year. */
function isoOf(day: string): string {
  const [one = "", two = "", three = ""] = day.split(/[-./]/);
  const [year, month, date] = one.length === 4 ? [one, two, three] : [three, two, one];
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

function sectionOf(written: string, { sections }: Frame): string | null | undefined {
  if (!written) return null;
  const plain = written.toLocaleLowerCase("da").replace(/^(afsnit|section)\s*/u, "");
  return sections.find(
    ({ number, title }) =>
      plain === number ||
      plain === title.toLocaleLowerCase("da") ||
      plain === `${number} ${title}`.toLocaleLowerCase("da"),
  )?.identity;
}
