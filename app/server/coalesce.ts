/**
 * Joins calls that come at the same time into one: while a batch is under way the next one fills up. `gatherMs` lets others join the first for
 * so long, where nobody waits for the answer. A batch that fails is tried item by item, so that one bad item never takes others with it.
 */
export function coalesce<In, Out>(
  run: (items: In[]) => Promise<Out[]>,
  { largest, lanes, gatherMs = 0 }: { largest: number; lanes: number; gatherMs?: number },
): (item: In) => Promise<Out> {
  type Waiting = { item: In; done: (value: Out) => void; failed: (error: unknown) => void };
  const waiting: Waiting[] = [];
  let running = 0;
  let gathering = false;

  const settle = async (batch: Waiting[]): Promise<void> => {
    try {
      const answers = await run(batch.map(({ item }) => item));
      if (answers.length !== batch.length)
        throw new Error("A batch answered another number of items than it got");
      for (const [index, { done }] of batch.entries()) done(answers[index] as Out);
    } catch (error) {
      const [only, ...more] = batch;
      if (only && more.length === 0) only.failed(error);
      else for (const one of batch) await settle([one]);
    }
  };
  const next = (): void => {
    while (running < lanes && waiting.length > 0) {
      running += 1;
      settle(waiting.splice(0, largest)).finally(() => {
        running -= 1;
        if (waiting.length > 0) soon();
      });
    }
  };
  const soon = (): void => {
    // The other requests of this turn of the event loop get on the same batch.
    if (gatherMs === 0) setImmediate(next);
    else if (!gathering) setTimeout(gathered, gatherMs);
    gathering = gatherMs > 0;
  };
  const gathered = (): void => {
    gathering = false;
    next();
  };
  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      soon();
    });
}
