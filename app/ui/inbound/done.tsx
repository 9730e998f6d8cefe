import { useSearchParams } from "react-router";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** What became of the mail before, as the address says it: by `done` its number, or that it was put aside. */
export function Done({ hearingId }: { hearingId: string }) {
  const [asked] = useSearchParams();
  const done = asked.get("done") ?? "";
  if (done === "aside") return <p className="alert alert-success">{m.inbound_done_aside()}</p>;
  if (!/^[1-9]\d{0,8}$/.test(done)) return null;
  const number = Number(done);
  return (
    <p className="alert alert-success" role="status">
      {asked.get("again") ? m.inbound_done_before({ number }) : m.inbound_done({ number })}{" "}
      <a href={paths.caseworkSubmission(hearingId, number)}>{m.submission_numbered({ number })}</a>
    </p>
  );
}
