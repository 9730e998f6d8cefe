/** What one bench found: ours beside the limit that was measured in the same run, both per second; and what else is worth telling. */
export type Figure = {
  what: string;
  ours: number;
  limit: number;
  limitIs: string;
  more?: Record<string, number>;
};

const ROUNDS = 3;

/** Measures ours and the limit in turns, so that both meet the same machine; the median of each. */
export async function sideBySide(
  what: string,
  limitIs: string,
  ours: () => Promise<number>,
  limit: () => Promise<number>,
): Promise<Figure> {
  const rates = { ours: [] as number[], limit: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.ours.push(await ours());
    rates.limit.push(await limit());
  }
  return { what, limitIs, ours: median(rates.ours), limit: median(rates.limit) };
}

export const ratioOf = ({ ours, limit }: Figure): number => Math.round((ours / limit) * 1000) / 1000;

const median = (values: number[]): number =>
  Math.round(values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0);
