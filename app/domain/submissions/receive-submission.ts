import type { Attached } from "#app/domain/attachments/attachment.ts";
import { coalesce } from "#app/server/coalesce.ts";
import { pool, type Transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Contribution } from "./contribution.ts";
import type { Channel, OnBehalfOf } from "./submission.ts";
import type { RULES } from "./suspicions.ts";

/** How a form came, by which machines are seen among all that come to a hearing; digests, never what they are of. */
export type Origin = {
  /** Null when it says nothing of who sends. */
  network: string | null;
  address: string;
  words: string;
  /** Whether the form asked for a proof of work when it was shown, as it does during an alert. */
  asked: boolean;
  /** Whether it brought one. */
  proved: boolean;
  rules: typeof RULES;
};

/** What is stored of a submission, however it came. */
export type Incoming = {
  hearingId: string;
  idempotencyKey: string;
  name: string;
  email: string | null;
  address?: string | null;
  protectedAddress: boolean;
  locale: string;
  body: string;
  onBehalfOf: OnBehalfOf;
  organisation: string;
  /** What they are to the organisation. */
  capacity?: string;
  sectionIdentity: string | null;
  /** What of the text is about which section: in the order of the text, none overlapping. */
  contributions?: Contribution[];
  channel: Channel;
  /** The signs that it bears by itself; with an `origin`, storing it adds those that it bears among others. */
  suspicions: string[];
  origin?: Origin;
  /** Files that have been received (`receiveFile`), in the order they are shown. */
  attachments?: Attached[];
  /** Its signs say that it is to be looked at before anything else comes of it; with an `origin`, all of them together say so. */
  setAside?: boolean;
  registeredById?: string;
  /** How long the request had been under way, in milliseconds: its beginning is the time that counts. */
  elapsedMs?: number;
  /** When it was received outside the web; never given by a citizen's form. */
  receivedAt?: Date;
  /** The participant's own submission that it takes the place of. */
  replacesId?: string;
};

export type Stored = {
  submissionId: string;
  participantId: string;
  number: number;
  receivedAt: Date;
  late: boolean;
  /** True when the same form had been stored before: a double click, a reload, a retry. */
  again: boolean;
};

/** What the database says of one that it was given to store; the last four only of one that replaces another. */
export type StoredRow = {
  outcome:
    | ("stored" | "already" | "changed" | "not_open" | "concluded" | "no_hearing")
    | ("deadline_passed" | "replaced" | "withdrawn" | "answered");
  submission_id: string;
  participant_id: string;
  number: number;
  received_at: Date;
  late: boolean;
};

const store = coalesce<Incoming & { at?: Date; begun: number }, StoredRow>(
  async (items) => {
    // Waiting for one's turn here is the installation's time, not the sender's.
    const sent = items.map(({ begun, ...item }) => ({ ...item, elapsedMs: performance.now() - begun }));
    const { rows } = await pool().query<StoredRow>(
      "SELECT * FROM receive_submissions($1::jsonb) ORDER BY place",
      [JSON.stringify(sent)],
    );
    return rows;
  },
  { largest: 64, lanes: 2 },
);

/**
 * Stores a submission: one statement, one transaction, on disk before it answers. Number, time and whether it is late come
 * from the database. The same key again answers the same receipt; refused when the key comes with another text or other contributions, before
 * the hearing opens and after it has been concluded.
 */
export async function receiveSubmission(incoming: Incoming, at?: Date): Promise<Result<Stored>> {
  const begun = performance.now() - (incoming.elapsedMs ?? 0);
  return answerOf(await store({ ...incoming, begun, ...(at && { at }) }));
}

/** The same inside a deed's transaction, for what an official registers together with where it came from. */
export async function receiveWithin(tx: Transaction, incoming: Incoming, at?: Date): Promise<Result<Stored>> {
  const items = JSON.stringify([{ ...incoming, ...(at && { at }) }]);
  const [row] = await tx.$queryRaw<StoredRow[]>`SELECT * FROM receive_submissions(${items}::jsonb)`;
  if (!row) throw new Error("A submission was neither stored nor refused");
  return answerOf(row);
}

/** The answer of a deed that stored something, or why it did not. */
export function answerOf(row: StoredRow): Result<Stored> {
  switch (row.outcome) {
    case "no_hearing":
      return refused("not_found");
    case "not_open":
      return refused("hearing_not_open_yet");
    case "concluded":
      return refused("hearing_concluded");
    case "changed":
      return refused("already_sent_with_other_text", { number: row.number });
    case "deadline_passed":
      return refused("replaced_too_late");
    case "replaced":
      return refused("submission_replaced");
    case "withdrawn":
      return refused("submission_withdrawn");
    case "answered":
      return refused("submission_answered");
    default:
      return ok({
        submissionId: row.submission_id,
        participantId: row.participant_id,
        number: row.number,
        receivedAt: row.received_at,
        late: row.late,
        again: row.outcome === "already",
      });
  }
}
