import type { Vouching } from "#app/domain/submissions/vouching.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";

/** What is said of the details that a journal entry may carry; ids of other records say nothing to a reader. */
const WORDS: Record<string, (value: string) => string> = {
  number: (number) => m.ledger_detail_number({ number }),
  changed: (fields) =>
    fields
      .split(" ")
      .map((field) => CHANGED[field]?.() ?? "")
      .filter(Boolean)
      .join(", "),
  package: (number) => m.retention_detail_package({ number }),
  case: (number) => (number ? m.retention_detail_case({ number }) : ""),
  participants: (count) => m.retention_detail_participants({ count: Number(count) }),
  submissions: (count) => m.retention_detail_submissions({ count: Number(count) }),
  replacement: (number) => m.ledger_detail_replacement({ number }),
  submission: (number) => m.ledger_detail_submission({ number }),
  point: (number) => m.ledger_detail_point({ number }),
  response: (number) => m.ledger_detail_response({ number }),
  version: (number) => m.ledger_detail_version({ number }),
  item: (number) => m.ledger_detail_item({ number }),
  points: (count) => m.ledger_detail_points({ count }),
  letters: (count) => m.print_detail_letters({ count: Number(count) }),
  attended: (count) => m.casework_attended({ count: Number(count) }),
  told: (count) => m.minutes_told({ count: Number(count) }),
  as: (as) => m[`inbound_handle_as_${as as "question" | "belongs" | "set_aside" | "other"}`](),
  vouched: (how) => m[`casework_vouch_${how as Vouching}`](),
  added: (count) => m.casework_signatories({ count: Number(count) }),
  owed: (count) => m.ledger_detail_owed({ count }),
  left_out: (count) => (count === "0" ? "" : m.ledger_detail_left_out({ count })),
  decided: (count) => m.clearing_detail_decided({ count }),
  numbers: (numbers) => m.clearing_detail_numbers({ numbers }),
  beyond: (count) => m.clearing_detail_beyond({ count }),
  late: (late) => (late === "true" ? m.casework_late() : ""),
  publishOn: (day) => m.ledger_detail_publish_on({ day }),
  lastDay: (day) => m.ledger_detail_last_day({ day }),
  position: (position) => m.attachment_detail({ position }),
  count: (count) => m.quarantine_detail_count({ count: Number(count) }),
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

/** What a participant has put right of themselves. */
const CHANGED: Record<string, () => string> = {
  name: m.ledger_detail_changed_name,
  email: m.ledger_detail_changed_email,
  address: m.ledger_detail_changed_address,
  language: m.ledger_detail_changed_language,
  hidden: m.ledger_detail_changed_hidden,
  shown: m.ledger_detail_changed_shown,
};

/** The details of a journal entry in the words of the page. */
export const detailsText = (details: Record<string, unknown>): string =>
  Object.entries(details)
    .map(([name, value]) => WORDS[name]?.(String(value)) ?? "")
    .filter(Boolean)
    .join(", ");
