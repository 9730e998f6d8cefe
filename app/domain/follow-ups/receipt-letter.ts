import { findPersonalData, withoutCprNumbers } from "#app/domain/submissions/personal-data.ts";
import { isConfirmed, publicNameOf } from "#app/domain/submissions/submission.ts";
import { receipt } from "#emails/receipt.ts";
import { aboutOf, common, deciding, type LetterOf, there } from "./known.ts";

/** A CPR number does not go through open mail, not even to whoever wrote it: the text is on their page. */
const hasCprNumber = (text: string): boolean => findPersonalData(text).some(({ kind }) => kind === "cpr");

/** Of one submission: that it has been received, word for word, and what happens now. */
export const receiptLetter: LetterOf = (known, occasionId, locale) => {
  const { to, hearing, token } = known;
  const submission = there(to.everything.find((one) => one.id === occasionId));
  return receipt(
    {
      ...common(known),
      ...deciding(hearing),
      number: submission.number,
      own: submission.participantId === to.id,
      replaces: to.everything.find((one) => one.id === submission.replacesId)?.number ?? null,
      receivedAt: submission.receivedAt,
      closesAt: there(hearing.closesAt),
      late: submission.late,
      channel: submission.channel,
      section: aboutOf(known, submission, locale),
      onBehalfOf: submission.onBehalfOf,
      organisation: withoutCprNumbers(submission.organisation),
      publicName: withoutCprNumbers(
        publicNameOf({ organisation: submission.organisation, participant: to }, hearing.namesShown),
      ),
      shownAfterDeadline: hearing.publishWhen === "after_deadline",
      text: hasCprNumber(submission.body) ? null : submission.body,
      fingerprint: submission.fingerprint,
      attachments: submission.attachments.map(({ name, size, sha256 }) => ({
        name: withoutCprNumbers(name),
        ...{ size, sha256 },
      })),
      confirmed: isConfirmed(submission, to),
      unproven: submission.suspicions.length > 0 && !isConfirmed(submission, to),
      token,
    },
    locale,
  );
};
