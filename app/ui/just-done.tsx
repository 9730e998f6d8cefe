import { useEffect, useRef } from "react";
import { useLocation, useSearchParams } from "react-router";
import { DONE, type Done } from "#app/shared/done.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/**
 * What was done before this page was opened, as its address says it, of what can be said here: whoever makes up an address
 * makes no news. A form that is shown again hides it (_parts.scss).
 */
export function JustDone({ among = DONE }: { among?: readonly Done[] }) {
  const said = useSearchParams()[0].get("said");
  const { key } = useLocation();
  const shown = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that is opened again without being loaded stays where it was
  useEffect(() => {
    shown.current?.scrollIntoView({ block: "nearest" });
  }, [key]);
  const done = among.find((one) => one === said);
  if (!done) return null;
  return (
    <p className="alert alert-success just-done" role="status" ref={shown}>
      {m[`done_${done}`]()}
    </p>
  );
}
