import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { answersOn } from "./free-port.ts";
import { binariesFor, type Owner, postgresOwner, reachableFolder } from "./postgres-binaries.ts";
import { commandLineOf } from "./process-identity.ts";

/** Durable by default; for tests faster, and lost in a power cut. */
const FOR_TESTS =
  "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB";

type Cluster = { folder: string; binaries: string; owner: Owner | null };
export type EmbeddedPostgres = {
  port: number;
  folder: string;
  /** True when a server that an ended run left behind was taken over. */
  takenOver: boolean;
  url(database: string): string;
  stop(): void;
};

/**
 * Starts the Postgres that comes with the npm packages, in a folder of its own, listening on 127.0.0.1 only.
 * A server that a killed run left in the folder is taken over when it answers on the wanted port; otherwise it is
 * stopped first. Under root it runs as the user postgres, who is made if need be. Throws with the server's own log
 * when it does not start.
 */
export async function startPostgres(wanted: {
  folder: string;
  port: number;
  forTests?: boolean;
}): Promise<EmbeddedPostgres> {
  const { port, forTests = false } = wanted;
  const owner = postgresOwner();
  const cluster = { folder: reachableFolder(wanted.folder, owner), binaries: binariesFor(owner), owner };
  if (!existsSync(path.join(cluster.folder, "PG_VERSION"))) initialise(cluster, forTests);
  const takenOver = await clearTheWay(cluster, port);
  if (!takenOver) await start(cluster, port, forTests);
  return {
    port,
    folder: cluster.folder,
    takenOver,
    url: (database) => `postgresql://postgres@127.0.0.1:${port}/${database}`,
    stop: () => stop(cluster),
  };
}

/**
 * Danish collation (… Zebra Ærø Østerbro Ål) and UTF-8, whatever the language of the machine. Made beside its place
 * and then moved there, so that one that was interrupted is never taken for whole.
 */
function initialise(cluster: Cluster, forTests: boolean): void {
  const unfinished = `${cluster.folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  if (cluster.owner) chownSync(unfinished, cluster.owner.uid, cluster.owner.gid);
  const { status, stderr } = run(cluster, "initdb", [
    ...["-D", unfinished, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"],
    ...["--locale-provider=icu", "--icu-locale=da-DK", "--text-search-config=danish"],
    ...(forTests ? ["--no-sync"] : []),
  ]);
  if (status !== 0) throw new Error(`Postgres could not make its folder ${cluster.folder}:\n${stderr}`);
  rmSync(cluster.folder, { recursive: true, force: true });
  renameSync(unfinished, cluster.folder);
}

/** True when a running server can be used as it is; otherwise nothing is left that would keep a new one out. */
async function clearTheWay(cluster: Cluster, port: number): Promise<boolean> {
  const pidFile = path.join(cluster.folder, "postmaster.pid");
  if (!existsSync(pidFile)) return false;
  const lines = readFileSync(pidFile, "utf8").split("\n");
  // A zombie has no command line, and after a restart of the machine the number may belong to any other program:
  // Postgres takes both for a living server and would refuse to start.
  const alive = commandLineOf(Number(lines[0]))?.includes(cluster.folder) ?? false;
  if (!alive) {
    rmSync(pidFile, { force: true });
    return false;
  }
  if (Number(lines[3]) === port && (await answersOn(port))) return true;
  stop(cluster);
  return false;
}

async function start(cluster: Cluster, port: number, forTests: boolean): Promise<void> {
  const log = path.join(cluster.folder, "server.log");
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c TimeZone=UTC`;
  for (let attempt = 1; ; attempt += 1) {
    const { status } = run(
      cluster,
      "pg_ctl",
      [
        "-D",
        cluster.folder,
        "-l",
        log,
        "-o",
        `${options} ${forTests ? FOR_TESTS : ""}`,
        "-w",
        "-t",
        "60",
        "start",
      ],
      "ignore",
    );
    if (status === 0) return;
    const said = existsSync(log) ? readFileSync(log, "utf8").slice(-1500) : "";
    // The processes of a server that was killed take a moment to let go of its shared memory.
    if (attempt >= 10 || !/pre-existing shared memory block/.test(said))
      throw new Error(`Postgres did not start in ${cluster.folder}:\n${said}`);
    await pause(300);
  }
}

function stop(cluster: Cluster): void {
  const { status } = run(cluster, "pg_ctl", ["-D", cluster.folder, "-m", "fast", "-w", "-t", "15", "stop"]);
  if (status !== 0) run(cluster, "pg_ctl", ["-D", cluster.folder, "-m", "immediate", "-w", "stop"]);
}

function run(
  { owner, binaries }: Cluster,
  program: string,
  args: string[],
  stdio: "pipe" | "ignore" = "pipe",
) {
  const result = spawnSync(path.join(binaries, "bin", program), args, {
    ...owner,
    cwd: "/",
    encoding: "utf8",
    stdio,
    env: { PATH: process.env.PATH, LC_ALL: "C" },
  });
  if (result.error) throw result.error;
  return result;
}
