import type { SectionKind } from "#app/domain/strategies/section.ts";
import type { ContributionKind } from "#app/domain/submissions/contribution.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { inDanish } from "../in-danish.ts";
import { PlainText } from "../plain-text.tsx";
import { Prose } from "../prose.tsx";
import { wordFor } from "../words.ts";

export type TextSection = {
  identity: string;
  number: string;
  level: number;
  kind: SectionKind;
  title: string;
  bodyHtml: string;
  summary: string;
  lix: number | null;
  /** How many published submissions comment on it or propose a wording for it. */
  said?: { kind: ContributionKind; submissions: number }[];
  /** What was corrected after the text was frozen. */
  corrections?: { id: string; text: string; day: string }[];
};
type Props = { slug: string; isOpen: boolean; sections: TextSection[] };

/** A strategy to read: contents beside it, each section with its number, stable link and plain-language summary. */
export function StrategyText({ slug, isOpen, sections }: Props) {
  return (
    <div className="reading">
      <nav className="contents" aria-label={m.hearing_contents()}>
        <h2 className="h5">{m.hearing_contents()}</h2>
        <ol {...inDanish()}>
          {sections.map((section) => (
            <li key={section.identity} className={`level-${section.level}`}>
              <a href={`#section-${section.number}`}>
                {section.number} {section.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        {sections.map((section) => (
          <ReadSection key={section.identity} section={section} slug={slug} isOpen={isOpen} />
        ))}
      </div>
    </div>
  );
}

function ReadSection({ section, slug, isOpen }: { section: TextSection; slug: string; isOpen: boolean }) {
  const Heading = section.level === 1 ? "h2" : section.level === 2 ? "h3" : "h4";
  return (
    <section className="strategy-section" id={`section-${section.number}`}>
      <Heading {...inDanish()}>
        {section.number} {section.title}
      </Heading>
      {section.summary && (
        <div className="summary">
          <p>
            <strong>{m.hearing_in_short()}</strong> <span {...inDanish()}>{section.summary}</span>
          </p>
        </div>
      )}
      {section.corrections?.map(({ id, text, day }) => (
        <div className="alert alert-info" key={id}>
          <p className="alert-heading">{m.announcement_correction({ day })}</p>
          <PlainText text={text} official />
        </div>
      ))}
      <Prose html={section.bodyHtml} />
      <p className="section-tools">
        <span>{wordFor.sectionKind(section.kind)}</span>
        {section.lix !== null && <span>{m.hearing_lix({ lix: section.lix })}</span>}
        {section.said?.map(({ kind, submissions: count }) => (
          <a href={paths.submissionsAbout(slug, section.identity, kind)} key={kind} className="no-print">
            {kind === "amendment"
              ? m.contribution_count_amendments({ count })
              : m.contribution_count_comments({ count })}
          </a>
        ))}
        {isOpen && (
          <>
            <a href={paths.submit(slug, section.identity)} className="no-print">
              {m.hearing_comment_section({ number: section.number })}
            </a>
            <a href={paths.amend(slug, section.identity)} className="no-print">
              {m.contribution_propose_for({ number: section.number })}
            </a>
          </>
        )}
      </p>
    </section>
  );
}
