import pg from "pg";
import { databaseUrl } from "./database.ts";
import { log } from "./logging.ts";

type Listener = { onChange: () => void; onListening: (listening: boolean) => void };
const AGAIN_AFTER_MS = 1_000;

/** Hears the database's NOTIFY on a channel, on a connection of its own that comes back when it breaks. */
export async function listenFor(channel: string, listener: Listener): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let stopped = false;

  const connect = async (): Promise<void> => {
    if (stopped) return;
    client = new pg.Client({ connectionString: databaseUrl(), keepAlive: true });
    client.on("notification", listener.onChange);
    client.on("error", () => undefined);
    client.once("end", () => {
      listener.onListening(false);
      if (!stopped) setTimeout(connect, AGAIN_AFTER_MS).unref();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      listener.onListening(true);
    } catch (error) {
      log.warn({ channel, reason: error instanceof Error ? error.message : "unknown" }, "listening failed");
      await client.end().catch(() => undefined);
    }
  };
  await connect();
  return async () => {
    stopped = true;
    await client?.end();
  };
}
