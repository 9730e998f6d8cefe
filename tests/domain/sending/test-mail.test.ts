import { composeNotice } from "#app/domain/notices/compose-notice.ts";
import { requestAnswersPreview } from "#app/domain/sending/request-test-mail.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, hearing, must } from "#tests/support/situation.ts";

test("an official gets a participant's mail as it would be, marked as a test, with no link that opens anything", async ({
  database,
}) => {
  const { hearingId, owner, participantId } = await answeredHearing({
    ...{ said: { body: "Brønden lugter." }, theme: "Rør", reason: "Ledningen er sprængt." },
  });
  const another = await hearing();
  expect(await requestAnswersPreview(another.hearingId, participantId, owner)).toMatchObject({
    refusal: "not_found",
  });
  must(await requestAnswersPreview(hearingId, participantId, owner));
  const notice = await database.prisma.notice.findFirstOrThrow({ where: { kind: "answers_preview" } });
  const mail = await composeNotice(notice.id);
  expect(mail).toMatchObject({
    to: owner.email,
    subject: expect.stringMatching(/^\[TEST – ikke sendt til deltageren\] Svar på/),
  });
  expect(mail?.text).toContain("Ledningen er sprængt.");
});
