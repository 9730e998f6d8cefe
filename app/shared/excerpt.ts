/** The beginning of a text as one line, to the last whole word that `most` letters hold, with "…" when something is left out. */
export function excerpt(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most + 1).replace(/\s+\S*$/, "")} …`;
}
