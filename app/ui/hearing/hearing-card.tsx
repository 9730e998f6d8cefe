import type { Stage } from "#app/domain/hearings/hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { inDanish } from "../in-danish.ts";
import { daysLeftText, wordFor } from "../words.ts";

export type HearingCardProps = {
  slug: string;
  title: string;
  topic: string;
  area: string;
  stage: Stage;
  opens: string;
  deadline: string;
  daysLeft: number;
};

/** A hearing in a list: what, where it is, and how long there is. */
export function HearingCard({
  slug,
  title,
  topic,
  area,
  stage,
  opens,
  deadline,
  daysLeft,
}: HearingCardProps) {
  const left = daysLeftText(stage, daysLeft);
  return (
    <article className="card">
      <StageTag stage={stage} />
      <h3 {...inDanish()}>
        <a href={paths.hearing(slug)}>{title}</a>
      </h3>
      <p className="muted" {...inDanish()}>
        {[topic, area].filter(Boolean).join(" · ")}
      </p>
      {stage === "scheduled" ? (
        <p>{m.shared_opens_at({ moment: opens })}</p>
      ) : (
        <p>
          {left && (
            <>
              <strong>{left}</strong>
              <br />
            </>
          )}
          {m.shared_deadline({ deadline })}
        </p>
      )}
    </article>
  );
}

const TONE: Partial<Record<Stage, string>> = {
  open: "tag-good",
  scheduled: "",
  closed: "tag-warn",
  processing: "tag-warn",
};

export function StageTag({ stage }: { stage: Stage }) {
  return <span className={`tag ${TONE[stage] ?? ""}`}>{wordFor.stage(stage)}</span>;
}
