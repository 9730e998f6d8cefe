import type { ReactNode } from "react";
import type { PublicationPolicy } from "#app/domain/hearings/publication-policy.ts";
import { behalves, LONGEST_BODY, speaksForOrganisation } from "#app/domain/submissions/submission.ts";
import { unnamed } from "../words.ts";
import { formWords } from "./form-words.ts";

/** By the server's clock, in milliseconds; `closes` is 0 when there is nothing to count down to. */
export type FormClock = { now: number; closes: number };

type Props = Pick<PublicationPolicy, "namesShown"> & {
  /** Where it is sent; the page's own address when nothing is said. */
  action?: string;
  /** Where a form with parts for certain sections is opened. */
  start: string;
  /** Under what name a browser keeps what is written. */
  kept: string;
  /** Who writes, where the form does not ask. */
  name?: string;
  /** The form begins with a text that was written before, and nothing has been changed in it. */
  fresh?: boolean;
  clock: FormClock;
  children: ReactNode;
};

/**
 * A form in which somebody takes part. Without scripts it is a form as any other; where they run, the browser keeps what is
 * written, shows how it will look, counts down to the deadline, and sends again when the network was away.
 */
export function TakingPartForm({ action, start, kept, name, fresh, clock, namesShown, children }: Props) {
  const texts = {
    ...formWords(),
    unnamed: Object.fromEntries(behalves.map((behalf) => [behalf, unnamed(behalf)])),
  };
  return (
    <>
      <form
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
        data-kept={kept}
        data-start={start}
        data-name={name}
        data-fresh={fresh || undefined}
        data-names={namesShown}
        data-organised={behalves.filter(speaksForOrganisation).join(" ")}
        data-now={clock.now}
        data-closes={clock.closes}
        data-longest={LONGEST_BODY}
        data-texts={JSON.stringify(texts)}
      >
        {children}
      </form>
      <script type="module" src="/scripts/taking-part.js" />
    </>
  );
}
