/** From where a list goes on, as its address says: the numbers above `after`, or the last ones below `before`. */
export function fromOf(request: Request): { after: number } | { before: number } {
  const asked = new URL(request.url).searchParams;
  const numberOf = (name: string) =>
    Math.min(2_000_000_000, Math.max(0, Math.trunc(Number(asked.get(name)) || 0)));
  const before = numberOf("before");
  return before > 0 ? { before } : { after: numberOf("after") };
}
