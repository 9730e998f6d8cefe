import { data } from "react-router";
import { sentenceOf } from "#app/shared/result.ts";

/** The one answer for what does not exist and for what somebody may not see: they cannot be told apart. */
export const notFound = () => data(sentenceOf("not_found"), { status: 404 });

/** The value, or a 404 page. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => UUID.test(text);
/** An id from an address: a 404 unless it is one. */
export const idFrom = (text: string | undefined): string => found(text && UUID.test(text) ? text : null);

/** A submission's number from an address: a 404 unless it is a whole number that fits the database. */
export function numberFrom(text: string | undefined): number {
  return found(text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null);
}
