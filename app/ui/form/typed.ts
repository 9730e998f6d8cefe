/** What stands in a field: what was typed, else what is stored. */
export const valueIn =
  (typed: Record<string, string | string[]> | undefined, stored: Record<string, string> = {}) =>
  (name: string): string => {
    const value = typed?.[name] ?? stored[name] ?? "";
    return Array.isArray(value) ? value.join("\n") : value;
  };
