import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { answersTo, type Background, backgroundQuestions } from "./background.ts";
import { readSheetToken } from "./sheet.ts";

/**
 * Counts somebody's answers to a hearing's background questions: each sum they belong to grows by one. An empty answer is
 * not counted. Nothing is journalised and no moment is kept. Refused without a sheet, with one that has been used, with an answer that is not offered, when the hearing does not ask, and after its deadline: sums that stand still are
 * the only ones that are shown, so nobody sees one grow.
 *
 * What links an answer to its sender nevertheless: whoever can compare two copies of the database, or read its write-ahead log
 * or dead rows, from just before and just after an answer sees which sums grew between them, and which submissions came then.
 * The proxy's log knows that an address fetched the page, not what it answered. Backups are taken once a day, so that between
 * two of them usually lie many answers; where they do not, the sums of that day are few people's.
 */
export function recordBackground(token: string, answers: Background, at?: Date): Promise<Result<null>> {
  return transaction(async (tx, now) => {
    const sheet = readSheetToken(token);
    if (!sheet) return refused("not_found");
    const { hearingId } = sheet;
    const hearing = await tx.hearing.findUnique({ where: { id: hearingId } });
    if (!hearing?.asksBackground || !hearing.closesAt || hearing.closesAt <= now)
      return refused("background_over");
    const offered = await offeredAnswers(tx);
    const given = backgroundQuestions.filter((question) => answers[question] !== "");
    const isOffered = (question: string, answer: string) =>
      offered.some((one) => one.question === question && one.answer === answer);
    if (!given.every((question) => isOffered(question, answers[question])))
      return refused("background_not_offered");
    const { count } = await tx.usedSheet.createMany({ data: sheet, skipDuplicates: true });
    if (count === 0) return refused("background_used");
    await grow(tx, hearingId, offered, answers);
    return ok(null);
  }, at);
}

type Offered = { question: string; answer: string };

async function offeredAnswers(tx: Transaction): Promise<Offered[]> {
  const districts = await tx.district.findMany({ orderBy: { position: "asc" } });
  const names = districts.map(({ name }) => name);
  return backgroundQuestions.flatMap((question) =>
    answersTo(question, names).map((answer) => ({ question, answer })),
  );
}

/** All sums of the hearing are written anew, those that stay the same too. */
async function grow(tx: Transaction, hearingId: string, offered: Offered[], answers: Background) {
  await tx.$executeRaw`
    INSERT INTO background_sum (hearing_id, question, answer)
    SELECT ${hearingId}::uuid, question::background_question, answer
      FROM jsonb_to_recordset(${JSON.stringify(offered)}::jsonb) AS o (question text, answer text)
     ORDER BY 2, 3 ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    SELECT FROM background_sum WHERE hearing_id = ${hearingId}::uuid ORDER BY question, answer FOR UPDATE`;
  await tx.$executeRaw`
    UPDATE background_sum
       SET count = count + (answer IS NOT DISTINCT FROM ${JSON.stringify(answers)}::jsonb ->> question::text)::int
     WHERE hearing_id = ${hearingId}::uuid`;
}
