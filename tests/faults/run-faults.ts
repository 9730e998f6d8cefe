import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { connected } from "#tests/bench/with-site.ts";
import { type Running, type Site, startSite } from "#tests/support/server.ts";
import { hearing, receive } from "#tests/support/situation.ts";
import { addressOf, type Delivered, nameOf } from "./delivered.ts";
import { FaultyServer } from "./faulty-server.ts";

const WORKERS = 3;
/** So many times shorter the pauses are: waiting for days would show nothing else. */
const HASTE = 150;

export type Wanted = { followUps: number; kills: number; seed: number; longestSeconds: number };
/** What must be nought for the promise to hold, and what else was seen. */
export type Found = {
  breaches: Record<string, number>;
  seen: Record<string, number>;
  met: Record<string, number>;
};

/**
 * Sends so many follow-ups by three workers, which are killed again and again, through a mail server that fails by a seed,
 * until the ledger says what became of each; then looks for anything that must not be.
 */
export async function runFaults(wanted: Wanted): Promise<Found> {
  const site = await startSite({ worker: false });
  const server = new FaultyServer(wanted.seed);
  const began = performance.now();
  const ledger = new pg.Client({ connectionString: site.databaseUrl });
  try {
    await ledger.connect();
    await connected(site.databaseUrl, () => owe(wanted.followUps));
    const kills = await sendThroughFaults(site, await server.listen(), ledger, wanted);
    const { rows } = await ledger.query<Line>(
      `SELECT f.id, f.state::text AS state, f.attempts, f.uncertain, lower(p.email) AS email
         FROM follow_up f JOIN participant p ON p.id = f.participant_id`,
    );
    return judge(rows, server, { kills, seconds: Math.round((performance.now() - began) / 1000) });
  } finally {
    server.close();
    await ledger.end();
    await site.stop();
  }
}

async function owe(many: number): Promise<void> {
  const { hearingId } = await hearing();
  for (let from = 0; from < many; from += 500) {
    const some = Array.from({ length: Math.min(500, many - from) }, (_, index) => from + index);
    await Promise.all(
      some.map((index) =>
        receive(hearingId, {
          name: nameOf(index),
          email: addressOf(index),
          body: `Det siger ${nameOf(index)}.`,
        }),
      ),
    );
  }
}

/** Answers how many workers were killed. */
async function sendThroughFaults(
  site: Site,
  url: string,
  ledger: pg.Client,
  wanted: Wanted,
): Promise<number> {
  const settings = { SMTP_URL: url, GENKLANG_HASTE: String(HASTE), LOG_LEVEL: "silent" };
  const workers: Running[] = Array.from({ length: WORKERS }, () => site.startWorker(settings));
  let kills = 0;
  for (const until = performance.now() + wanted.longestSeconds * 1000; performance.now() < until; ) {
    const { rows } = await ledger.query<{ open: number; done: number }>(
      `SELECT count(*) FILTER (WHERE state IN ('owed', 'sending'))::int AS open,
              count(*) FILTER (WHERE state NOT IN ('owed', 'sending'))::int AS done FROM follow_up`,
    );
    const { open = 0, done = 0 } = rows[0] ?? {};
    if (open === 0) break;
    // Spread over the work, so that each meets mails under way.
    if (kills < wanted.kills && done >= ((kills + 1) * wanted.followUps) / (wanted.kills + 2)) {
      const unlucky = (wanted.seed + kills) % WORKERS;
      await workers[unlucky]?.kill();
      workers[unlucky] = site.startWorker(settings);
      kills += 1;
    } else await pause(50);
  }
  await Promise.all(workers.map((worker) => worker.stop()));
  return kills;
}

type Line = { id: string; state: string; attempts: number; uncertain: boolean; email: string };

function judge(rows: Line[], server: FaultyServer, seen: Record<string, number>): Found {
  const byMessage = grouped(server.delivered, ({ messageId }) => messageId);
  const lines = new Map(rows.map((row) => [row.id, row]));
  const of = ({ messageId }: Delivered) => lines.get(messageId.slice(1).split("@")[0] ?? "");
  const arrived = new Set(server.delivered.map((mail) => of(mail)?.id));
  const repeated = [...byMessage.values()].filter((mails) => mails.length > 1);
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const to = grouped(server.delivered, ({ rcpt }) => rcpt);
  const { met } = server;
  return {
    breaches: {
      "never attempted": rows.filter(({ email, attempts }) => attempts === 0 || !server.tried.has(email))
        .length,
      unfinished: count("owed") + count("sending"),
      "sent, but never taken by the server": rows.filter(
        ({ id, state }) => state === "sent" && !arrived.has(id),
      ).length,
      "wrong recipient": server.delivered.filter((mail) => of(mail)?.email !== mail.rcpt).length,
      "not exactly one recipient, equal to To":
        server.badEnvelopes + server.delivered.filter(({ rcpt, to }) => rcpt !== to.toLowerCase()).length,
      "somebody else's name": server.delivered.filter(
        ({ rcpt, names }) => names.length === 0 || names.some((name) => !rcpt.startsWith(`${name}@`)),
      ).length,
      "repeated without doubt": repeated.filter(([first]) => first && !of(first)?.uncertain).length,
      "repeated with another Message-ID": [...to.values()].filter(
        (mails) => new Set(mails.map(({ messageId }) => messageId)).size > 1,
      ).length,
    },
    seen: {
      "follow-ups": rows.length,
      sent: count("sent"),
      "tasks for an official": count("failed"),
      uncertain: rows.filter(({ uncertain }) => uncertain).length,
      "arrived twice": repeated.length,
      "arrived more often": repeated.filter((mails) => mails.length > 2).length,
      "most attempts": Math.max(...rows.map(({ attempts }) => attempts)),
      ...seen,
    },
    met,
  };
}

function grouped(mails: Delivered[], by: (mail: Delivered) => string): Map<string, Delivered[]> {
  const groups = new Map<string, Delivered[]>();
  for (const mail of mails) groups.set(by(mail), [...(groups.get(by(mail)) ?? []), mail]);
  return groups;
}
