import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { databaseUrl, pool } from "./database.ts";

const WINDOW_SECONDS = 15 * 60;
const MOST_ATTEMPTS = 8;

let known: { url: string; limiter: RateLimiterPostgres } | undefined;

/** Counted in the database, so that all web processes count together. */
function limiter(): RateLimiterPostgres {
  if (known?.url !== databaseUrl()) {
    known = {
      url: databaseUrl(),
      limiter: new RateLimiterPostgres({
        storeClient: pool(),
        tableName: "attempt_limit",
        tableCreated: true,
        keyPrefix: "",
        points: MOST_ATTEMPTS,
        duration: WINDOW_SECONDS,
      }),
    };
  }
  return known.limiter;
}

/** Counts an attempt; answers after how many minutes the next may be made, 0 when this one may. */
export async function minutesToWait(key: string): Promise<number> {
  try {
    await limiter().consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 60_000);
    throw refusal;
  }
}

/** Forgets the attempts after one that succeeded. */
export const forgetAttempts = async (key: string): Promise<void> => {
  await limiter().delete(key);
};
