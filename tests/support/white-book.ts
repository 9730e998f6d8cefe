import { outcomes } from "#app/domain/responses/response.ts";
import { pointKinds } from "#app/domain/submissions/point.ts";
import { behalves } from "#app/domain/submissions/submission.ts";
import type { FrozenBook } from "#app/domain/white-book/white-book.ts";

const WORDS =
  "Stien langs åen bør have mere lys og flere bænke, fordi mange går der om aftenen med børn og hunde. Bækken er rørlagt, og engen står tør hver sommer; det kan gøres om for få penge.";
/** The words in another order each time, so that nothing that draws them can reuse what it did before. */
const said = (index: number): string => {
  const words = WORDS.split(" ");
  return words.map((_, place) => words[(place * 7 + index * (1 + (place % 5))) % words.length]).join(" ");
};
const THEMES = ["Natur", "Trafik & støj", "Æ-huse", "Ældre", "Skoler", "Å-løb", "Klima", "Kultur"];
const pick = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

/** An invented snapshot with so many points, three to a submission, every fifth of them with an answer of its own. */
export function whiteBookOf(many: number): FrozenBook {
  const submissions = Array.from({ length: Math.ceil(many / 3) }, (_, index) => ({
    ...{ number: index + 1, name: `Deltager ${index + 1} Ærø`, behalf: pick(behalves, index) },
    ...{ day: `2026-09-${String((index % 28) + 1).padStart(2, "0")}`, late: index % 50 === 49 },
    text: `${said(index)}\n\n${said(index + 1)} Nr. ${index + 1}.\n\n${said(index + 2)}`,
  }));
  const answers = Array.from({ length: Math.ceil(many / 5) }, (_, index) => ({
    ...{ key: `${index + 1}/1`, number: index + 1, outcome: pick(outcomes, index) },
    reason: `Forvaltningen er enig i noget af det. ${said(index)}\n\nDerfor foreslås teksten ændret.`,
  }));
  const points = Array.from({ length: many }, (_, index) => ({
    ...{ submission: Math.floor(index / 3) + 1, number: (index % 3) + 1, kind: pick(pointKinds, index) },
    section: index % 7 === 0 ? null : String((index % 7) + 1),
    themes: index % 11 === 0 ? [] : [pick(THEMES, index), ...(index % 13 === 0 ? ["Økonomi"] : [])],
    text: index % 17 === 0 ? WORDS : `${said(index)} Punkt ${index}: █████.`,
    answer: `${(index % answers.length) + 1}/1`,
  }));
  return {
    ...{ id: "5a".repeat(32), number: 2, frozenAt: "2026-11-20T09:30:00.000Z", previous: "b6".repeat(32) },
    hearing: {
      ...{ title: "Vækst & trivsel 2030", authority: "Mølleå Kommune", department: "Plan og Miljø" },
      address: "https://hoering.moelleaa.example/hearings/vaekst/answers",
      opensAt: "2026-08-31T06:00:00.000Z",
      closesAt: "2026-10-26T23:00:00.000Z",
      releasedAt: "2026-11-18T09:00:00.000Z",
    },
    foreword:
      "Tak for **alle** svar.\n\n- Mere natur\n- Færre biler\n\nLæs mere på [siden](https://moelleaa.example).",
    ...{
      received: submissions.length,
      participants: submissions.length,
      late: 3,
      submissions,
      answers,
      points,
    },
    changes: [
      { what: "foreword", about: [] },
      { what: "submission_changed", about: ["3", "14"] },
    ],
    days: Array.from({ length: 28 }, (_, index) => ({
      ...{ day: `2026-09-${String(index + 1).padStart(2, "0")}`, count: (index * 7) % 23 },
    })),
    parties: [
      { name: "Ældrerådet", kind: "council", answered: true },
      { name: "Furesø Kommune", kind: "municipality", answered: false },
    ],
    sections: Array.from({ length: 7 }, (_, index) => ({
      ...{ number: String(index + 1), title: `Målsætning ${index + 1}` },
    })),
    coverage: { whole: submissions.length, holes: [] },
    receipts: "c4".repeat(32),
  };
}
