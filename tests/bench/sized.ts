/** What something takes in a normal hearing and in one thirty times as large; the large one by the small one is the ratio. */
export type Sized = { what: string; unit: "ms" | "s" | "MB" | "per cent"; small: number; large: number };

export const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
