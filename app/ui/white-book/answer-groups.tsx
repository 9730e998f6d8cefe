import type { ComponentProps } from "react";
import type { Order } from "#app/domain/white-book/white-book.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { AnswerCard } from "./answer-card.tsx";

type Named = { title: string; anchor: string; kind: Order; name: string };
type Props = {
  slug: string;
  order: Order;
  page: number;
  index: (Named & { page: number; points: number })[];
  groups: (Named & { answers: ComponentProps<typeof AnswerCard>["answer"][] })[];
};
/** A longer list of groups is no help. */
const MOST_IN_INDEX = 60;

/** The answers in their groups, with a list of the groups before them. */
export function AnswerGroups({ slug, order, page, index, groups }: Props) {
  return (
    <>
      {index.length > 1 && index.length <= MOST_IN_INDEX && (
        <nav aria-label={m.whitebook_go_to()}>
          <ul>
            {index.map((group) => (
              <li key={group.anchor}>
                <a
                  href={
                    group.page === page
                      ? `#${group.anchor}`
                      : paths.answersIn(slug, order, group.page, group.anchor)
                  }
                >
                  {titleOf(group)}
                </a>{" "}
                ({group.points})
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map((group) => (
        <section key={group.anchor} id={group.anchor}>
          <h3>{titleOf(group)}</h3>
          {group.answers.map((answer) => (
            <AnswerCard key={answer.voices[0]?.said[0]?.anchor} answer={answer} />
          ))}
        </section>
      ))}
    </>
  );
}

function titleOf({ title, kind, name }: Named): string {
  if (kind === "participant")
    return m.whitebook_submission_of({ number: Number(name), name: title || m.whitebook_not_public() });
  return title || (kind === "theme" ? m.whitebook_no_theme() : m.whitebook_whole_text());
}
