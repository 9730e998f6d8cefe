type Deed = { when: Date; deed: () => Promise<void> };

/** What is to be done in the order of time, however it was planned: a deed may plan others. */
export class Agenda {
  readonly #deeds: Deed[] = [];

  plan(when: Date, deed: () => Promise<void>): void {
    const later = this.#deeds.findIndex((other) => other.when > when);
    this.#deeds.splice(later < 0 ? this.#deeds.length : later, 0, { when, deed });
  }

  async run(): Promise<void> {
    for (let next = this.#deeds.shift(); next; next = this.#deeds.shift()) await next.deed();
  }
}
