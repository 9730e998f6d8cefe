import { database, type Transaction } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";

/** A follow-up that waits for a letter: nobody with an e-mail address is behind it, or its mail failed. */
export type WaitingLetter = {
  id: string;
  participantId: string;
  name: string;
  address: string | null;
  /** Its mail failed; another way would be to put the e-mail address right. */
  failed: boolean;
};

/**
 * What waits for a letter in a hearing, is in no open job and is not asked to be excepted, by the names of whom they are to, oldest
 * first. Given a transaction, nobody settles them before it ends.
 */
export const listWaitingLetters = (hearingId: string, tx?: Transaction): Promise<WaitingLetter[]> =>
  (tx ?? database()).$queryRaw<WaitingLetter[]>`
    SELECT f.id, f.participant_id AS "participantId", p.name, nullif(btrim(p.address), '') AS address, f.state = 'failed' AS failed
      FROM follow_up f JOIN participant p ON p.id = f.participant_id
     WHERE f.hearing_id = ${hearingId}::uuid AND (f.state = 'failed' OR (f.state = 'owed' AND p.email IS NULL))
       AND f.exception_by_id IS NULL
       AND NOT EXISTS (SELECT FROM printed_follow_up o WHERE o.follow_up_id = f.id AND o.open)
     ORDER BY p.name, p.id, f.owed_at, f.milestone ${tx ? Prisma.sql`FOR NO KEY UPDATE OF f` : Prisma.empty}`;
