import pg from "pg";
import { verify } from "#app/commands/verify/verifier.ts";
import { writeComment } from "#app/domain/comments/write-comment.ts";
import { findConclusion } from "#app/domain/follow-ups/find-report.ts";
import { handleMail } from "#app/domain/inbound-mails/handle-mail.ts";
import { remindOfficials } from "#app/domain/notices/remind-officials.ts";
import { findMyPage } from "#app/domain/participants/find-my-page.ts";
import { findResult } from "#app/domain/responses/find-result.ts";
import { eraseHearing } from "#app/domain/retention/erase-hearing.ts";
import { findRetention } from "#app/domain/retention/find-retention.ts";
import { forgetFiles, forgetWords } from "#app/domain/retention/forget-words.ts";
import { listDueErasures, listPackagesNeeded } from "#app/domain/retention/list-due-erasures.ts";
import { makeJournalPackage } from "#app/domain/retention/make-journal-package.ts";
import { recordPackageFiled } from "#app/domain/retention/record-package-filed.ts";
import { requestJournalPackage } from "#app/domain/retention/request-journal-package.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { findProof } from "#app/domain/submissions/find-proof.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { verifyReceipt } from "#app/domain/submissions/verify-receipt.ts";
import { withholdSubmission } from "#app/domain/submissions/withhold-submission.ts";
import { findContents } from "#app/domain/white-book/find-contents.ts";
import { databaseUrl, pool } from "#app/server/database.ts";
import { returnAddress } from "#app/server/return-address.ts";
import { openFile } from "#app/server/storage.ts";
import { addDays, at, dayFromColumn, dayOf, isoDay, now } from "#app/shared/time.ts";
import {
  concludedHearing,
  concludeIt,
  filePackage,
  letEraseDayBe,
  wholeDatabase,
} from "#tests/support/concluded.ts";
import { expect, test } from "#tests/support/database.ts";
import { arrive } from "#tests/support/eml.ts";
import { received } from "#tests/support/files.ts";
import { answeredHearing, must, shownHearing } from "#tests/support/situation.ts";

const IDA = { name: "Ida", email: "ida@stedet.example", body: "Brønden lugter." };

/** A change to the past, which no rule of the database looks at. */
async function asItWas(sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl(),
    options: "-c session_replication_role=replica",
  });
  await client.connect();
  await client.query(sql, values);
  await client.end();
}

async function verdict() {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  const found = await verify(client);
  await client.end();
  return found;
}

test("the day follows from the rule, or is another that is said; both are kept", async ({
  database: { prisma },
}) => {
  const { hearingId } = await concludedHearing(IDA);
  const kept = await prisma.conclusion.findUniqueOrThrow({ where: { hearingId }, include: { rule: true } });
  expect(kept.rule?.key).toBe("five_years");
  expect(isoDay(dayFromColumn(kept.eraseOn))).toBe(isoDay(dayOf(now()).add({ years: 5 })));
});

test("nothing is erased before the day, before a package is filed, when one has come short, or while somebody is owed something", async ({
  database: _,
}) => {
  const { hearingId, owner, participantId } = await concludedHearing(IDA);
  const refusal = async () => {
    const done = await eraseHearing(hearingId);
    return done.ok ? "" : done.refusal;
  };
  expect(await refusal()).toBe("erase_day_not_reached");
  await letEraseDayBe(hearingId, 0);
  expect(await refusal()).toBe("package_not_filed");
  const number = must(await requestJournalPackage(hearingId, owner));
  expect(await requestJournalPackage(hearingId, owner)).toMatchObject({ refusal: "package_being_made" });
  while (await makeJournalPackage());
  expect(await recordPackageFiled(hearingId, number, "1", owner)).toMatchObject({
    refusal: "package_not_taken",
  });
  await filePackage(hearingId, owner);
  expect(await listDueErasures()).toEqual([hearingId]);
  must(await withholdSubmission(participantId, 1));
  expect(await refusal()).toBe("package_outdated");
  await filePackage(hearingId, owner);
  expect(await refusal()).toBe("follow_ups_open");
  expect(await listDueErasures()).toEqual([]);
  expect((await findRetention(hearingId)).refusal).toBe("follow_ups_open");
  for (const sql of [
    "INSERT INTO erasure (hearing_id, asked_at, running) SELECT id, now(), true FROM hearing",
    "INSERT INTO erasure (hearing_id, asked_at, erased_at) SELECT id, now(), now() FROM hearing",
    "UPDATE submission SET body = '', erased_at = now()",
    "DELETE FROM white_book_file",
  ])
    await expect(pool().query(sql), sql).rejects.toThrow(/before_its_time|append_only/);
});

test("after the erasure no word of a participant is anywhere, and receipts, figures, answers and proofs still hold", async ({
  database: { prisma },
}) => {
  const zqx = (what: string) => `zqx${what}`;
  const file = await received(`${zqx("fil")}.txt`, `Et kort af ${zqx("vedlagt")}.`);
  const situation = await answeredHearing({
    ...{ theme: "Rør", reason: "Ledningen." },
    said: {
      ...{ name: `Ida ${zqx("navn")}`, email: `${zqx("mail")}@stedet.example`, address: `${zqx("vej")} 1` },
      ...{
        body: `Brønden hos ${zqx("nabo")} lugter.`,
        onBehalfOf: "association",
        organisation: zqx("forening"),
      },
      ...{ capacity: zqx("formand"), attachments: [file] },
    },
  });
  const { hearingId, slug, owner, participantId, submissionId, point } = situation;
  await concludeIt(situation);
  while ((await indexSubmissions()) > 0);
  const followUp = await prisma.followUp.findFirstOrThrow({ where: { participantId, milestone: "answers" } });
  const mail = await arrive(
    returnAddress({ of: "follow_up", id: followUp.id, attempt: followUp.fence }) ?? "",
    `Tak fra ${zqx("svar")}.`,
  );
  must(await handleMail(hearingId, mail, { as: "other", note: zqx("note") }, owner));
  const query = (sql: string, values: unknown[]) => pool().query(sql, values);
  await query("UPDATE follow_up SET server_reply = $1, last_error = $1, exception_reason = $1", [
    zqx("afvist"),
  ]);
  await query("INSERT INTO comment (submission_id, text, by_id, at) VALUES ($1, $2, $3, now())", [
    ...[submissionId, zqx("kommentar"), owner.id],
  ]);
  await query(
    `INSERT INTO advice_request (submission_id, point_id, question, wanted_by, expert_name, expert_email, asked_by_id, asked_at)
     VALUES ($1, $2, $3, now(), $4, $5, $6, now())`,
    [submissionId, point, zqx("spm"), zqx("ekspert"), `${zqx("ekspert")}@x.example`, owner.id],
  );
  await query(
    `INSERT INTO party (hearing_id, name, kind, contact_name, email) VALUES ($1, 'Rådet', 'council', $2, $3)`,
    [...[hearingId, zqx("kontakt"), `${zqx("kontakt")}@raad.example`]],
  );
  await query(
    `INSERT INTO address_change (participant_id, email, former_email, asked_at) VALUES ($1, $2, $2, now())`,
    [participantId, `${zqx("ny")}@stedet.example`],
  );
  await query(
    `INSERT INTO draft (hearing_id, email, locale, fields, saved_at) VALUES ($1, $2, 'da', $3, now())`,
    [...[hearingId, `${zqx("kladde")}@stedet.example`, JSON.stringify({ body: zqx("kladde") })]],
  );
  await query(
    `INSERT INTO quarantine (submission_id, hearing_id, state, signs, reason, set_aside_at, decided_at, decided_by_id)
     VALUES ($1, $2, 'released', '{}', $3, now(), now(), $4)`,
    [submissionId, hearingId, zqx("mistanke"), owner.id],
  );
  await query(
    `INSERT INTO name_report (hearing_id, submission_id, contact, message, locale, reported_at, answer_by, outcome, note, handled_by_id, handled_at)
     VALUES ($1, $2, $3, $3, 'da', now(), current_date, 'left', $3, $4, now())`,
    [hearingId, submissionId, zqx("anmelder"), owner.id],
  );
  await query(
    `INSERT INTO named_signatory (submission_id, position, name, email, due_at) VALUES ($1, 1, $2, $3, now())`,
    [submissionId, zqx("medunderskriver"), `${zqx("medunderskriver")}@stedet.example`],
  );
  // What was printed before it was settled.
  await asItWas(
    `WITH job AS (INSERT INTO print_job (hearing_id, number, made_by_id, made_at, closed_at, closed_by_id, posted)
                  VALUES ($1, 1, $2, now(), now(), $2, 1) RETURNING id),
          letter AS (INSERT INTO printed_letter (print_job_id, participant_id, position, name, address, posted)
                     SELECT id, $3, 1, $5, $5, true FROM job RETURNING print_job_id)
     INSERT INTO printed_follow_up (print_job_id, follow_up_id, participant_id, position, subject, text, content, open)
     SELECT print_job_id, $4, $3, 1, $5, $5, jsonb_build_object('text', $5::text), false FROM letter`,
    [hearingId, owner.id, participantId, followUp.id, zqx("brev")],
  );
  const before = { proof: await findProof(submissionId), result: await findResult(hearingId) };
  const contents = await findContents(hearingId);
  expect((await wholeDatabase()).match(/zqx\w+/g)?.length).toBeGreaterThan(40);

  await letEraseDayBe(hearingId, 0);
  await filePackage(hearingId, owner);
  const { sha256 } = await prisma.journalPackage.findFirstOrThrow({ where: { hearingId } });
  expect(must(await eraseHearing(hearingId))).toMatchObject({ participants: 1, submissions: 1 });
  expect(await eraseHearing(hearingId)).toMatchObject({ refusal: "hearing_erased" });
  while ((await forgetWords()) + (await forgetFiles()) > 0);
  expect([...new Set((await wholeDatabase()).match(/^\w+(?=:)(?=.*zqx)|zqx\w+/gm))]).toEqual([]);
  expect(await openFile(sha256 ?? "")).toBeNull();
  expect(await prisma.storedFile.findMany({ where: { neededAt: { gt: new Date(0) } } })).toEqual([
    expect.objectContaining({ sha256: file.sha256 }),
  ]);

  expect(await findProof(submissionId)).toEqual(before.proof);
  expect(await findResult(hearingId)).toEqual(before.result);
  const { received: count, participants, points, answers, days } = (await findContents(hearingId)) ?? {};
  expect({ count, participants, answers, days, points: points?.length }).toEqual({
    ...{ count: contents?.received, participants: contents?.participants, answers: contents?.answers },
    ...{ days: contents?.days, points: contents?.points.length },
  });
  expect(points?.map(({ text }) => text)).toEqual([null]);
  expect((await findConclusion(hearingId))?.report).toMatchObject({ participants: 1, submissions: 1 });
  expect((await shownHearing(slug))?.erasedAt).not.toBeNull();
  const { rows: books } = await pool().query(
    "SELECT DISTINCT erased_at IS NOT NULL AS erased, shown_files AS files FROM white_book",
  );
  expect(books).toEqual([{ erased: true, files: [] }]);
  const { linkEpoch } = await prisma.participant.findUniqueOrThrow({ where: { id: participantId } });
  expect(await findMyPage({ id: participantId, linkEpoch })).toMatchObject({ name: "–", email: null });
  const { fingerprint } = await prisma.submission.findUniqueOrThrow({ where: { id: submissionId } });
  expect(await verifyReceipt({ by: "receipt", hearing: slug, number: 1, fingerprint })).toMatchObject({
    erasedAt: expect.any(Date),
  });
  expect(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, owner)).toMatchObject({
    refusal: "submission_erased",
  });
  const comment = { text: "Hun bor i nummer 4.", mentions: [], point: null };
  expect(await writeComment(hearingId, { submission: 1 }, comment, owner)).toMatchObject({
    refusal: "submission_erased",
  });
  expect(await verdict()).toMatchObject({ faults: [], erased: 1 });
});

test("verify finds a text that was emptied without an erasure, and a white book that was changed after one", async ({
  database: _,
}) => {
  const { hearingId, slug, owner } = await concludedHearing(IDA);
  await letEraseDayBe(hearingId, 0);
  await filePackage(hearingId, owner);
  must(await eraseHearing(hearingId));
  expect((await verdict()).faults).toEqual([]);
  await asItWas("UPDATE white_book SET contents = replace(contents, 'Ledningen', 'Rørene')");
  expect((await verdict()).faults.join()).toContain(`${slug}, white book 1: is not what was frozen`);
  await asItWas("UPDATE submission SET erased_at = erased_at - interval '1 day'");
  expect((await verdict()).faults.join()).toContain(`${slug}, submission 1: is said to be erased`);
});

test("whoever owns the hearing hears of it from thirty days before, each week, and a package is made by itself", async ({
  database: { prisma },
}) => {
  const { hearingId, owner } = await concludedHearing(IDA);
  const monday = at(addDays(dayOf(now()), 1 - dayOf(now()).dayOfWeek + 7), "08:00");
  const remind = async (weeks: number) => {
    must(await remindOfficials(new Date(monday.getTime() + weeks * 7 * 86_400_000)));
    return prisma.notice.count({ where: { kind: "erasure_due", hearingId } });
  };
  await letEraseDayBe(hearingId, 60);
  expect(await remind(0)).toBe(0);
  expect(await listPackagesNeeded()).toEqual([]);
  await letEraseDayBe(hearingId, 20);
  expect(await listPackagesNeeded()).toEqual([hearingId]);
  const first = await remind(1);
  expect(first).toBeGreaterThan(0);
  expect(await remind(2)).toBe(2 * first);
  await filePackage(hearingId, owner);
  expect(await listPackagesNeeded()).toEqual([]);
  expect(await remind(3)).toBe(2 * first);
});
