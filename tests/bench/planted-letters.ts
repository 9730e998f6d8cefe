const CAMPAIGNS = 20;
const SYLLABLES =
  "sko ve by ba ne tra fik stø cy kel sti na tur kli ma hus ka mar bør læ rer van de gra ud ind for be hol";
const COMMON = "og i at det er en til på vi for ikke som med den har af de kan skal men".split(" ");

/**
 * Letters of which is known who belongs together: of twenty campaigns, some of them with a greeting, a sentence added or words
 * changed, and others that are like none; the same ones each time.
 */
export class PlantedLetters {
  #state = 42;
  readonly #words: string[];
  readonly #campaigns: string[];
  /** For each letter its campaign; null for one that is like none. */
  readonly #truth: (number | null)[];
  readonly bodies: string[];

  constructor(like: number, others: number) {
    const syllables = SYLLABLES.split(" ");
    this.#words = Array.from({ length: 6000 }, () =>
      Array.from({ length: 2 + this.#upTo(3) }, () => this.#one(syllables)).join(""),
    );
    this.#campaigns = Array.from({ length: CAMPAIGNS }, () => this.#text(120 + this.#upTo(200)));
    const letters = [
      ...Array.from({ length: like }, () => this.#letter(Math.floor(this.#next() ** 2 * CAMPAIGNS))),
      ...Array.from({ length: others }, () => ({ of: null, body: this.#text(20 + this.#upTo(400)) })),
    ];
    const order = letters
      .map((letter) => ({ letter, place: this.#next() }))
      .sort((a, b) => a.place - b.place);
    this.bodies = order.map(({ letter }) => letter.body);
    this.#truth = order.map(({ letter }) => letter.of);
  }

  another = (): string => this.#campaigns[0] ?? "";

  /** Per cent of the letters that are right: of a campaign, in the group that has most of it; of none, in no group. */
  shareOfRight(groups: (string | null)[]): number {
    const counts = new Map<string, number>();
    const key = (group: string | null, campaign: number | null) => `${group} ${campaign}`;
    for (const [index, group] of groups.entries()) {
      const place = key(group, this.#truth[index] ?? null);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const main = this.#campaigns.map(
      (_, campaign) =>
        [...new Set(groups)].sort(
          (a, b) => (counts.get(key(b, campaign)) ?? 0) - (counts.get(key(a, campaign)) ?? 0),
        )[0],
    );
    const right = groups.filter((group, index) => {
      const campaign = this.#truth[index] ?? null;
      return campaign === null ? group === null : group !== null && group === main[campaign];
    });
    return Math.round((right.length * 10_000) / groups.length) / 100;
  }

  #letter(of: number): { of: number; body: string } {
    const kind = this.#next();
    let words = (this.#campaigns[of] ?? "").split(" ");
    if (kind > 0.9) words.splice(this.#upTo(words.length), 0, this.#text(6 + this.#upTo(14)));
    if (kind > 0.97) words = words.map((word) => (this.#next() < 0.02 ? this.#one(this.#words) : word));
    const body = words.join(" ");
    return {
      of,
      body: kind > 0.7 ? `Kære kommune\n\n${body}\n\nMed venlig hilsen\n${this.#one(this.#words)}` : body,
    };
  }

  #text = (length: number): string =>
    Array.from({ length }, (_, index) => {
      const word = this.#next() < 0.45 ? this.#one(COMMON) : this.#one(this.#words);
      return index % 12 === 11 ? `${word}.` : word;
    }).join(" ");

  #one = (all: string[]): string => all[this.#upTo(all.length)] ?? "";
  #upTo = (limit: number): number => Math.floor(this.#next() * limit);

  /** The next of a series that looks random and is the same each time (Numerical Recipes' generator). */
  #next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state / 2 ** 32;
  }
}
