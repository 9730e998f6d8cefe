import { earliestPeriod } from "#app/domain/hearings/period.ts";
import { parseDay } from "#app/shared/time.ts";

/** Run as a program, in whatever time zone it is given: the deadline of eight weeks from each day that stands on a line of its input. */
let given = "";
for await (const part of process.stdin) given += part;
for (const line of given.split("\n").filter(Boolean)) {
  const day = parseDay(line);
  if (!day) throw new Error(`${line} is no day`);
  process.stdout.write(`${earliestPeriod(day, 56).closesAt.getTime()}\n`);
}
