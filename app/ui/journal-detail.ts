import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";

/** What is said of the details that a journal entry may carry; ids of other records say nothing to a reader. */
const WORDS: Record<string, (value: string) => string> = {
  number: (number) => m.ledger_detail_number({ number }),
  submission: (number) => m.ledger_detail_submission({ number }),
  point: (number) => m.ledger_detail_point({ number }),
  response: (number) => m.ledger_detail_response({ number }),
  version: (number) => m.ledger_detail_version({ number }),
  item: (number) => m.ledger_detail_item({ number }),
  points: (count) => m.ledger_detail_points({ count }),
  letters: (count) => m.print_detail_letters({ count: Number(count) }),
  added: (count) => m.casework_signatories({ count: Number(count) }),
  owed: (count) => m.ledger_detail_owed({ count }),
  left_out: (count) => (count === "0" ? "" : m.ledger_detail_left_out({ count })),
  decided: (count) => m.clearing_detail_decided({ count }),
  count: (count) => m.clearing_detail_count({ count }),
  numbers: (numbers) => m.clearing_detail_numbers({ numbers }),
  beyond: (count) => m.clearing_detail_beyond({ count }),
  late: (late) => (late === "true" ? m.casework_late() : ""),
  publishOn: (day) => m.ledger_detail_publish_on({ day }),
  lastDay: (day) => m.ledger_detail_last_day({ day }),
  title: (title) => title,
  name: (name) => name,
  formerly: (name) => m.ledger_detail_formerly({ name }),
  body: (body) => body,
  reason: (reason) => m.sending_detail_reason({ reason }),
  status: (status) => (status ? m.ledger_detail_status({ status }) : ""),
  sent: (count) => m.sending_detail_sent({ count }),
  takenAt: (moment) => m.sending_detail_taken({ moment: writeMoment(new Date(moment)) }),
  unknown: (count) => m.sending_detail_unknown({ count }),
};

/** The details of a journal entry in the words of the page. */
export const detailsText = (details: Record<string, unknown>): string =>
  Object.entries(details)
    .map(([name, value]) => WORDS[name]?.(String(value)) ?? "")
    .filter(Boolean)
    .join(", ");
