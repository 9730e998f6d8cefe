import { transaction } from "#app/server/database.ts";
import type { Checkpoint } from "#app/server/prisma/client.ts";
import { keepCheckpoint } from "./keep-checkpoint.ts";

/** Makes a checkpoint of a hearing's receipts when there are new ones, and answers the newest; null when there are no receipts. */
export const makeCheckpoint = (hearingId: string, at?: Date): Promise<Checkpoint | null> =>
  transaction((tx, now) => keepCheckpoint(tx, hearingId, now), at);
