import { notFound } from "#app/http/found.ts";

/** Every address that is not in the table. */
export function loader() {
  throw notFound();
}
export function action() {
  throw notFound();
}
export default function Nothing() {
  return null;
}
