import { inCase } from "#app/domain/quarantine/quarantine.ts";
import { database, type Transaction } from "#app/server/database.ts";

/** How many submissions of a hearing have words that are neither in a point nor marked as nothing to answer. */
export const countUnread = (hearingId: string, tx: Transaction = database()): Promise<number> =>
  tx.submission.count({
    where: {
      hearingId,
      AND: inCase,
      OR: [
        { workingText: null },
        { workingText: { covered: null } },
        { workingText: { covered: { lt: 100 } } },
      ],
    },
  });
