import { randomUUID } from "node:crypto";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { holdBackSubmission, publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { findPersonalData } from "#app/domain/submissions/personal-data.ts";
import { receiveJointLetter } from "#app/domain/submissions/receive-joint-letter.ts";
import { type Incoming, receiveSubmission } from "#app/domain/submissions/receive-submission.ts";
import { addDays, addSeconds, at, dayOf } from "#app/shared/time.ts";
import type { Agenda } from "./agenda.ts";
import { eveningOut, workingDay, workingDayBefore } from "./calendar.ts";
import { drawFiles, showFiles } from "./draw-files.ts";
import type { MadeHearing } from "./make-hearing.ts";
import { must } from "./must.ts";
import type { WrittenSubmission } from "./shape.ts";

/** The numbers that submissions got, by what was written. */
export const numbers = new Map<WrittenSubmission, number>();

/** When a submission is sent: what an organisation sends or an official registers comes on a working day, what is said at a meeting on the meeting's. */
export function sentAt(
  { publishOn, lastDay }: MadeHearing,
  { day, clock, channel = "web", organisation }: WrittenSubmission,
): Date {
  const late = typeof day !== "number";
  const wished = late ? addDays(lastDay, day.afterDeadline) : addDays(publishOn, day);
  if (channel === "web" && !organisation) return at(wished, clock);
  if (channel === "meeting") return at(eveningOut(wished, lastDay), clock);
  return at(late ? workingDay(wished) : workingDayBefore(wished), clock);
}

/** Sends or registers a submission, and plans that its address is confirmed and that it goes through the privacy gate. */
export async function sendSubmission(
  made: MadeHearing,
  written: WrittenSubmission,
  when: Date,
  who: (key: string) => Staff,
  agenda: Agenda,
): Promise<void> {
  const channel = written.channel ?? "web";
  const official = who("jonas");
  const {
    name,
    email,
    address = null,
    body,
    locale = "da",
    organisation = "",
    protectedAddress = false,
    files = [],
  } = written;
  const incoming: Incoming = {
    ...{ hearingId: made.hearingId, idempotencyKey: randomUUID(), name, email, address, body, locale },
    ...{ channel, organisation, protectedAddress, onBehalfOf: written.onBehalfOf ?? "self", suspicions: [] },
    ...(files.length > 0 && { attachments: await drawFiles(files) }),
    sectionIdentity: (written.section && made.sections.get(written.section)?.identity) || null,
    ...(channel !== "web" && { registeredById: official.id, receivedAt: when }),
  };
  const stored = must(
    written.cosigners
      ? await receiveJointLetter(incoming, written.cosigners, when)
      : await receiveSubmission(incoming, when),
  );
  numbers.set(written, stored.number);
  const confirmed = written.confirmed ?? true;
  const confirmedAt = addSeconds(when, 600);
  if (channel === "web" && confirmed) {
    agenda.plan(confirmedAt, async () => void must(await confirmAddress(stored.participantId, confirmedAt)));
  }
  const clearance = written.clearance ?? "published";
  if (clearance === "none" || !confirmed) return;
  const cleared = at(workingDay(addDays(dayOf(when), 1)), "09:20");
  agenda.plan(cleared, async () => {
    const { hearingId } = made;
    if (files.length > 0) await showFiles(hearingId, stored.number, official, cleared);
    if (clearance === "published") {
      const form = { ranges: findPersonalData(body), phrases: [] };
      must(await publishSubmission(hearingId, stored.number, form, official, cleared));
    } else {
      const form = { reason: clearance.heldBack };
      must(await holdBackSubmission(hearingId, stored.number, form, official, cleared));
    }
  });
}
