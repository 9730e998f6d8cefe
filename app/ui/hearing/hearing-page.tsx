import type { MilestoneAccount } from "#app/domain/follow-ups/follow-up.ts";
import type { Stage } from "#app/domain/hearings/hearing.ts";
import type { Mandate } from "#app/domain/hearings/mandate.ts";
import type { PublicationPolicy } from "#app/domain/hearings/publication-policy.ts";
import type { QuestionReach } from "#app/domain/reach/shown-sums.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { BecomesPublic } from "../clearing/becomes-public.tsx";
import { inDanish } from "../in-danish.ts";
import { goalsBesides } from "../ledger/goal-words.ts";
import { MilestoneSums } from "../ledger/milestone-sums.tsx";
import { ReachFigures } from "../reach/reach-figure.tsx";
import { Follow } from "../subscription/follow.tsx";
import { WaysToAsk } from "../ways-to-ask.tsx";
import { daysLeftText } from "../words.ts";
import { Announced, type AnnouncedChange } from "./announced.tsx";
import { Frame } from "./frame.tsx";
import { StageTag } from "./hearing-card.tsx";
import { Result, type ResultProps } from "./result.tsx";
import { type PlannedPhase, TimePlan } from "./time-plan.tsx";

export type HearingPageProps = PublicationPolicy & {
  slug: string;
  title: string;
  intro: string;
  topic: string;
  parentTitle: string | null;
  departmentName: string;
  stage: Stage;
  hasOpened: boolean;
  takesSubmissions: boolean;
  isOpen: boolean;
  opens: string;
  deadline: string;
  daysLeft: number;
  law: string;
  contact: { name: string; title: string; email: string; phone: string };
  /** The address that submissions can be sent to by mail; null when we take no mail. */
  mailbox: string | null;
  mandate: Mandate;
  phases: PlannedPhase[];
  parties: { name: string; answered: boolean; unreached?: boolean }[];
  submissionCount: number;
  answersReleased: string | null;
  /** The day the answers are promised by, and whether it has passed. */
  answersExpected: string | null;
  answersLate: boolean;
  adopted: string | null;
  decisionCount: number;
  /** Once answers are released; a preview has none. */
  result?: ResultProps["result"] | null;
  /** The account of who has been told what; a preview has none. */
  sums?: MilestoneAccount[];
  /** Who took part, beside who lives here: once the deadline has passed, where the hearing has asked. */
  reach?: QuestionReach[] | null;
  /** What was announced; a preview has none. */
  announced?: AnnouncedChange[];
  /** Whether the ways to follow it are shown; a preview has none. */
  canBeFollowed?: boolean;
};

/** A hearing from "what is it about" to "whom can I ask", in the order people need it. */
export function HearingPage(hearing: HearingPageProps) {
  return (
    <>
      <p className="muted">
        <StageTag stage={hearing.stage} />{" "}
        <span {...inDanish()}>{[hearing.parentTitle, hearing.topic].filter(Boolean).join(" · ")}</span>
      </p>
      <h1 {...inDanish()}>{hearing.title}</h1>
      {[...new Set(hearing.intro.split(/\n{2,}/))].map((paragraph) => (
        <p className="font-lead" key={paragraph} {...inDanish()}>
          {paragraph}
        </p>
      ))}
      <Now {...hearing} />
      {hearing.announced && <Announced changes={hearing.announced} />}
      {hearing.result && (
        <Result
          slug={hearing.slug}
          purpose={hearing.mandate.purpose}
          canInfluence={hearing.mandate.canInfluence}
          submissions={hearing.submissionCount}
          result={hearing.result}
        />
      )}
      <h2 id="frame">{m.hearing_frame_heading()}</h2>
      <Frame mandate={hearing.mandate} law={hearing.law} />
      <h2 id="publication">{m.clearing_promise_heading()}</h2>
      <BecomesPublic publishWhen={hearing.publishWhen} namesShown={hearing.namesShown} />
      <h2 id="plan">{m.hearing_plan_heading()}</h2>
      <TimePlan phases={hearing.phases} />
      {hearing.canBeFollowed && <Follow slug={hearing.slug} topic={hearing.topic} />}
      {hearing.parties.length > 0 && (
        <>
          <h2 id="parties">{m.hearing_parties_heading()}</h2>
          <ul>
            {hearing.parties.map((party) => (
              <li key={party.name}>
                {party.name} –{" "}
                {party.answered
                  ? m.hearing_party_answered()
                  : hearing.isOpen
                    ? m.hearing_party_not_answered()
                    : m.hearing_party_never_answered()}
                {party.unreached && `, ${m.hearing_party_unreached()}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {hearing.sums && hearing.sums.length > 0 && (
        <>
          <h2 id="told">{m.ledger_public_heading()}</h2>
          <p>{m.ledger_public_text()}</p>
          <p>{goalsBesides()}</p>
          <MilestoneSums caption={m.ledger_counts()} sums={hearing.sums} />
        </>
      )}
      {hearing.reach && (
        <>
          <h2 id="reach">{m.reach_public_heading()}</h2>
          <ReachFigures reach={hearing.reach} />
        </>
      )}
      <h2 id="contact">{m.hearing_contact_heading()}</h2>
      <p>
        {hearing.contact.name}
        {hearing.contact.title && `, ${hearing.contact.title}`}, {hearing.departmentName}
        <br />
        <WaysToAsk {...hearing.contact} />
      </p>
    </>
  );
}

/** What can be done on the hearing right now, and by when. */
function Now(hearing: HearingPageProps) {
  if (!hearing.hasOpened) return <p className="alert">{m.hearing_coming({ moment: hearing.opens })}</p>;
  const left = daysLeftText(hearing.stage, hearing.daysLeft);
  return (
    <div className="card now-card">
      <p>
        {left && (
          <>
            <strong>{left}</strong>
            <br />
          </>
        )}
        {m.shared_deadline({ deadline: hearing.deadline })}
      </p>
      {!hearing.isOpen && hearing.takesSubmissions && <p>{m.hearing_late_possible()}</p>}
      {hearing.isOpen && hearing.mailbox && (
        <p>
          {m.hearing_by_mail()} <a href={`mailto:${hearing.mailbox}`}>{hearing.mailbox}</a>
        </p>
      )}
      {hearing.isOpen && (
        <p>
          <a href={paths.paper(hearing.slug)}>{m.paper_rather()}</a>
        </p>
      )}
      {hearing.answersExpected && (
        <p>
          {hearing.answersLate
            ? m.desk_answers_late({ day: hearing.answersExpected })
            : m.desk_answers_expected({ day: hearing.answersExpected })}
        </p>
      )}
      {hearing.answersReleased && <p>{m.hearing_answers_released({ day: hearing.answersReleased })}</p>}
      {hearing.adopted && <p>{m.hearing_adopted({ day: hearing.adopted })}</p>}
      <div className="buttons">
        {hearing.isOpen && (
          <a className="button button-primary" href={paths.submit(hearing.slug)}>
            {m.hearing_take_part()}
          </a>
        )}
        {hearing.decisionCount > 0 && (
          <a className="button button-primary" href={paths.decision(hearing.slug)}>
            {m.hearing_see_decision()}
          </a>
        )}
        {hearing.answersReleased && (
          <a className="button button-secondary" href={paths.answers(hearing.slug)}>
            {m.hearing_see_answers()}
          </a>
        )}
        <a className="button button-secondary" href={paths.text(hearing.slug)}>
          {m.hearing_read_text()}
        </a>
        <a className="button button-secondary" href={paths.submissions(hearing.slug)}>
          {m.hearing_see_submissions({ count: hearing.submissionCount })}
        </a>
        {!hearing.isOpen && hearing.takesSubmissions && (
          <a className="button button-secondary" href={paths.submit(hearing.slug)}>
            {m.hearing_send_late()}
          </a>
        )}
      </div>
    </div>
  );
}
