import type { NamesShown } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PlainText } from "../plain-text.tsx";
import { ReplacementForm, type ReplacementFormProps } from "./replacement-form.tsx";

type Props = ReplacementFormProps & {
  namesShown: NamesShown;
  refused: string | null;
  published: boolean;
  signatories: number;
  /** How many its sender named who have not declined: they are asked anew. */
  named: number;
  deadline: string;
};

/** Where a participant edits what they sent; once they cannot, what they had typed is there to copy. */
export function ReplacementPage(page: Props) {
  const { number, deadline } = page;
  return (
    <>
      <ErrorSummary errors={page.errors} />
      <h1>{m.my_replacement_title({ number })}</h1>
      {page.refused ? (
        <Over {...page} refused={page.refused} />
      ) : (
        <>
          <p className="font-lead">{m.my_replacement_lead({ number })}</p>
          <p>{m.my_replacement_until({ deadline })}</p>
          {page.published && <p className="alert alert-warning">{m.my_replacement_published({ number })}</p>}
          {page.signatories > 0 && (
            <p className="alert alert-warning">
              {m.my_replacement_signed({ count: page.signatories, number })}
            </p>
          )}
          {page.named > 0 && <p>{m.joint_asked_anew({ count: page.named })}</p>}
          <ReplacementForm {...page} />
        </>
      )}
    </>
  );
}

function Over({ refused, typed, parts, edited, back }: Props & { refused: string }) {
  const texts = edited ? [String(typed.body ?? ""), ...parts.map(({ text }) => text)].filter(Boolean) : [];
  return (
    <>
      {texts.length === 0 && <p className="alert alert-warning">{refused}</p>}
      {texts.length > 0 && (
        <blockquote className="quote">
          <PlainText text={texts.join("\n\n")} />
        </blockquote>
      )}
      <p>
        <a href={back}>{m.submission_my_page_title()}</a>
      </p>
    </>
  );
}
