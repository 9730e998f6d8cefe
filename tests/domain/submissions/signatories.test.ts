import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { findMyPage } from "#app/domain/participants/find-my-page.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { addSignatories } from "#app/domain/submissions/add-signatories.ts";
import { readSignatory, signatoriesForm } from "#app/domain/submissions/signatory.ts";
import { database } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { answeredHearing, hearing, must, receive } from "#tests/support/situation.ts";

const PEOPLE = {
  people: "Eva Lund; eva@stedet.example\n\nOtto Bech; Torvet 2, 9999 Mølleå\nEva Lund ; EVA@stedet.example",
};

const toldOf = async (hearingId: string, name: string) =>
  (
    await database().followUp.findMany({
      where: { hearingId, participant: { name } },
      orderBy: [{ owedAt: "asc" }, { milestone: "asc" }],
    })
  ).map(({ milestone }) => milestone);

test("whoever signed a letter takes part: once each, with the receipt, the answers and a page of their own", async ({
  database: _,
}) => {
  const { hearingId, owner } = await answeredHearing({
    said: { name: "Ida", body: "Brønden lugter." },
    theme: "Vand",
    reason: "Fordi.",
  });
  expect(must(await addSignatories(hearingId, 1, signatoriesForm.parse(PEOPLE), owner))).toBe(2);
  expect(must(await addSignatories(hearingId, 1, signatoriesForm.parse(PEOPLE), owner))).toBe(0);
  expect(await database().participant.count({ where: { hearingId } })).toBe(3);
  must(await releaseAnswers(hearingId, owner));
  for (const name of ["Eva Lund", "Otto Bech"])
    expect(await toldOf(hearingId, name)).toEqual(await toldOf(hearingId, "Ida"));
  expect(await toldOf(hearingId, "Eva Lund")).toEqual(
    expect.arrayContaining(["receipt", "publication", "closed", "answers"]),
  );

  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverDue(mailer)) > 0);
  const [mail, ...more] = sink.all({ to: "eva@stedet.example", subject: "Svar" });
  expect(more).toEqual([]);
  expect(mail?.text).toContain("Kære Eva Lund");
  expect(mail?.text).toContain("Fordi.");
  expect(mail?.text).not.toContain("Ida");
  const eva = await database().participant.findFirstOrThrow({ where: { name: "Eva Lund" } });
  const page = await findMyPage({ id: eva.id, linkEpoch: eva.linkEpoch });
  expect(page?.submissions).toMatchObject([{ number: 1, signed: true, points: [{ reason: "Fordi." }] }]);
  expect(page?.confirmed).toBe(true);
  mailer.close();
  await sink.close();
});

test("who is added after the answers were released gets them, and is told of what comes after", async ({
  database: { pool },
}) => {
  const { hearingId, owner } = await answeredHearing({
    said: { name: "Ida", body: "Brønden lugter." },
    theme: "Vand",
    reason: "Fordi.",
  });
  must(await releaseAnswers(hearingId, owner));
  must(await addSignatories(hearingId, 1, signatoriesForm.parse(PEOPLE), owner));
  expect(await toldOf(hearingId, "Eva Lund")).toEqual(
    expect.arrayContaining(["receipt", "publication", "closed", "answers"]),
  );
  const { rows } = await pool.query(
    "SELECT milestone, state FROM lacking_follow_ups($1) WHERE state = 'missing'",
    [hearingId],
  );
  expect(rows).toEqual([]);
  await pool.query("ALTER TABLE follow_up DISABLE TRIGGER keep_follow_up");
  await pool.query(
    "DELETE FROM follow_up f USING participant p WHERE p.id = f.participant_id AND p.name = 'Eva Lund' AND f.milestone = 'receipt'",
  );
  const { rows: lacking } = await pool.query(
    "SELECT milestone FROM lacking_follow_ups($1) WHERE state = 'missing'",
    [hearingId],
  );
  expect(lacking).toEqual([{ milestone: "receipt" }]);
});

test("a line is a name and an address, and what is wrong is named with the line", async ({
  database: { pool },
}) => {
  expect(readSignatory("Eva Lund; eva@stedet.example")).toEqual({
    name: "Eva Lund",
    email: "eva@stedet.example",
    address: "",
  });
  expect(readSignatory(" Otto ; Torvet 2; 9999 Mølleå ")).toEqual({
    name: "Otto",
    email: null,
    address: "Torvet 2; 9999 Mølleå",
  });
  for (const line of [
    "Eva",
    "; eva@x.example",
    "Eva; to@x.example, tre@x.example",
    "<b>; Torvet 2",
    `${"x".repeat(121)}; a@b.example`,
  ])
    expect(readSignatory(line)).toBeNull();
  const wrong = signatoriesForm.safeParse({ people: "Eva; eva@x.example\nOtto" });
  expect(wrong.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["people", expect.stringContaining("»Otto«")],
  ]);
  const { hearingId } = await hearing();
  const other = await hearing();
  for (const one of [hearingId, other.hearingId]) await receive(one);
  const forged = `INSERT INTO signatory SELECT s.id, p.id, s.id, now() FROM submission s, participant p WHERE s.hearing_id = $1 AND p.hearing_id = $2`;
  for (const elsewhere of [hearingId, other.hearingId])
    await expect(pool.query(forged, [hearingId, elsewhere])).rejects.toThrow(/same_hearing/);
});
