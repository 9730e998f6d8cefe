import type { OwnSubmission as Kept } from "#app/domain/participants/own-data.ts";
import type { Clearance } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Fact, Part, when } from "./own-data-parts.tsx";

/** One submission with everything that is kept about it. */
export function OwnSubmission({ submission }: { submission: Kept }) {
  return (
    <Part heading={m.submission_numbered({ number: submission.number })} empty={false}>
      <table>
        <tbody>
          <Fact name={m.submission_received()}>
            {when(submission.receivedAt)}
            {submission.late && ` · ${m.submission_late()}`}
          </Fact>
          {submission.replaces !== null && (
            <Fact name={m.my_replaces({ number: submission.replaces })}> </Fact>
          )}
          {submission.organisation && (
            <Fact name={m.submission_organisation()}>
              {[submission.organisation, submission.capacity].filter(Boolean).join(", ")}
            </Fact>
          )}
          <Fact name={m.submission_fingerprint()}>{submission.fingerprint}</Fact>
          {submission.suspicions.length > 0 && (
            <Fact name={m.my_data_flags()}>{submission.suspicions.join(", ")}</Fact>
          )}
        </tbody>
      </table>
      <blockquote>{submission.text}</blockquote>
      {submission.otherSignatories > 0 && (
        <p>{m.my_data_other_signatories({ count: submission.otherSignatories })}</p>
      )}
      {submission.named.length > 0 && (
        <p>
          {m.joint_named_heading()}:{" "}
          {submission.named.map(({ name, state }) => `${name} (${m[`joint_state_${state}`]()})`).join(", ")}
        </p>
      )}
      <ul>
        {submission.files.map(({ position, name, sha256 }) => (
          <li key={position}>
            {name} ({sha256})
          </li>
        ))}
      </ul>
      {submission.decisions.length > 0 && <h3>{m.my_data_public()}</h3>}
      <ul>
        {submission.decisions.map((one) => (
          <li key={one.decidedAt}>
            {when(one.decidedAt)}: {m[`casework_clearance_${one.clearance as Clearance}`]()} {one.name}{" "}
            {one.reason}
          </li>
        ))}
      </ul>
      {submission.public?.text && <blockquote>{submission.public.text}</blockquote>}
      {submission.points.map((point) => (
        <div key={point.number}>
          <h3>{m.submission_point({ number: point.number })}</h3>
          <blockquote>{submission.text.slice(point.start, point.end)}</blockquote>
          <p className="text">{point.answer}</p>
        </div>
      ))}
    </Part>
  );
}
