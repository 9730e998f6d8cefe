import type { Result } from "#app/shared/result.ts";

/** The value of a deed that the demonstration relies on; throws with the refusal otherwise. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`The demonstration was refused: ${result.refusal} ${JSON.stringify(result.about)}`);
}
