import type { ReactNode } from "react";
import type { Clearance } from "#app/server/prisma/enums.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { type AttachedFile, AttachedFiles } from "./attached-files.tsx";
import { ComposedText, type ComposedView } from "./composed-text.tsx";
import { MyPoint } from "./my-point.tsx";
import { NamedList, type NamedView } from "./named-list.tsx";

/** Where the proofs that a receipt is counted are fetched; null while it is not in them. `size` is how many the checkpoint covers. */
type OwnProof = { href: string | null; size: number; bookHref: string | null };

export type MySubmissionProps = {
  number: number;
  /** Another sent it, and the reader of the page signed it. */
  signed: boolean;
  said: ComposedView;
  received: string;
  late: boolean;
  clearance: Clearance | null;
  reason: string;
  replacedBy: number | null;
  /** Whom its sender has named as signing with them; nobody when another sent it. */
  named: NamedView[];
  /** Its own participant has asked that nobody sees it. */
  ownWish: boolean;
  /** Where it can be edited, withdrawn, kept from the public and shown again; null when it cannot. */
  replacement: string | null;
  withdrawal: string | null;
  withholding: string | null;
  allowing: string | null;
  proof: OwnProof;
  /** What it took the place of. */
  earlier: {
    number: number;
    said: ComposedView;
    received: string;
    attachments: AttachedFile[];
    proof: OwnProof;
  }[];
  attachments: AttachedFile[];
  points: Parameters<typeof MyPoint>[0][];
};

/** A submission on its participant's page: where it stands, what they can do with it, and what was answered. */
export function MySubmission({ submission, slug }: { submission: MySubmissionProps; slug: string }) {
  return (
    <section>
      <h2>{m.submission_numbered({ number: submission.number })}</h2>
      <p>
        {m.submission_received()}: {submission.received}
        {submission.late && <strong> · {m.submission_late()}</strong>}
        {submission.signed && ` · ${m.submission_signed()}`}
        {submission.earlier[0] && ` · ${m.my_replaces({ number: submission.earlier[0].number })}`}
        <br />
        <State submission={submission} slug={slug} />
      </p>
      <Proof proof={submission.proof} />
      <details open={submission.points.length === 0}>
        <summary>{m.submission_your_text()}</summary>
        <blockquote className="quote">
          <ComposedText {...submission.said} />
        </blockquote>
      </details>
      <AttachedFiles files={submission.attachments} heading="h3" />
      {submission.named.length > 0 && (
        <>
          <h3>{m.joint_named_heading()}</h3>
          <NamedList named={submission.named} />
        </>
      )}
      {submission.earlier.map(({ number, received, said, attachments, proof }) => (
        <details key={number}>
          <summary>{m.my_earlier({ number, moment: received })}</summary>
          <blockquote className="quote">
            <ComposedText {...said} />
          </blockquote>
          <AttachedFiles files={attachments} heading="h3" />
          <Proof proof={proof} />
        </details>
      ))}
      <Deeds submission={submission} />
      {submission.points.length === 0 ? (
        submission.clearance !== "withdrawn" && <p>{m.submission_no_answers_yet()}</p>
      ) : (
        <>
          <h3>{m.submission_points_heading()}</h3>
          {submission.points.map((point) => (
            <MyPoint key={point.number} {...point} />
          ))}
        </>
      )}
    </section>
  );
}

function State({ submission, slug }: { submission: MySubmissionProps; slug: string }) {
  const { clearance, number, reason, replacedBy } = submission;
  if (replacedBy !== null) return <strong>{m.my_replaced_by_sender({ number: replacedBy })}</strong>;
  if (clearance === "published")
    return <a href={paths.submission(slug, number)}>{m.submission_is_published()}</a>;
  if (submission.ownWish && !submission.signed) return m.my_withheld();
  if (clearance === "held_back") return m.submission_is_held_back({ reason });
  if (clearance === "withdrawn") return <strong>{m.submission_is_withdrawn()}</strong>;
  if (clearance === "waiting") return m.clearing_participant_waits();
  return m.submission_awaits_publication();
}

function Deeds({
  submission: { replacement, withdrawal, withholding, allowing },
}: {
  submission: MySubmissionProps;
}) {
  return (
    <>
      {replacement && (
        <p>
          <a className="button button-secondary" href={replacement}>
            {m.my_replace()}
          </a>
        </p>
      )}
      <Deed action={allowing} name={m.my_allow()}>
        <p>{m.my_allow_text()}</p>
      </Deed>
      <Deed action={withholding} name={m.my_withhold()}>
        <p>{m.my_withhold_text()}</p>
        <p>{m.my_withhold_past()}</p>
      </Deed>
      <Deed action={withdrawal} name={m.submission_withdraw()}>
        <p>{m.submission_withdraw_text()}</p>
      </Deed>
    </>
  );
}

/** A button under what it does, folded until somebody wants it. */
function Deed({ action, name, children }: { action: string | null; name: string; children: ReactNode }) {
  if (!action) return null;
  return (
    <details>
      <summary>{name}</summary>
      <form method="post" action={action}>
        {children}
        <button className="button button-secondary" type="submit">
          {name}
        </button>
      </form>
    </details>
  );
}

/** That a receipt is counted: by the newest checkpoint, and by the white book when there is one. */
function Proof({ proof }: { proof: OwnProof }) {
  return (
    <p>
      {proof.href ? (
        <a href={proof.href}>{m.checkpoint_proof({ size: proof.size })}</a>
      ) : (
        <span className="muted">{m.checkpoint_proof_soon()}</span>
      )}
      {proof.bookHref && (
        <>
          <br />
          <a href={proof.bookHref}>{m.submission_proof()}</a>
        </>
      )}
      {proof.href && (
        <>
          <br />
          <a href={paths.verify()}>{m.checkpoint_verify()}</a>
        </>
      )}
    </p>
  );
}
