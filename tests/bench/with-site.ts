import { connectTo, disconnect } from "#app/server/database.ts";
import { type Site, startSite } from "#tests/support/server.ts";

/** Runs some work with an installation that has no worker yet, and stops it whatever happens. */
export async function withSite<T>(work: (site: Site) => Promise<T>): Promise<T> {
  const site = await startSite({ worker: false });
  try {
    return await work(site);
  } finally {
    await site.stop();
  }
}

/** Does some deeds on a database, and lets go of it. */
export async function connected<T>(databaseUrl: string, deeds: () => Promise<T>): Promise<T> {
  connectTo(databaseUrl);
  try {
    return await deeds();
  } finally {
    await disconnect();
  }
}
