import type { Case, WrittenActivity, WrittenPhase } from "./shape.ts";

const TUESDAY = 2;

/** What is said about each phase, and what happens in it besides the committee's open meeting. */
type Plan = Record<WrittenPhase["kind"], string> & {
  workshop: WrittenActivity;
  committee: string;
  meeting: WrittenActivity;
};

/** The five phases around a hearing of eight weeks, with the activities that citizens can come to. */
export function fivePhases(plan: Plan): WrittenPhase[] {
  return [
    { kind: "clarification", text: plan.clarification },
    { kind: "development", text: plan.development, activities: [plan.workshop] },
    {
      kind: "adjustment",
      text: plan.adjustment,
      activities: [
        {
          title: `Åbent møde i ${plan.committee}`,
          place: "Rådhuset, mødesal 2",
          day: -55,
          weekday: TUESDAY,
          clock: "16:00",
          text: "Udvalget drøfter udkastet, før det bliver sendt i høring. Alle kan lytte med, og der er teleslynge.",
        },
      ],
    },
    { kind: "hearing", text: plan.hearing, activities: [plan.meeting] },
    { kind: "implementation", text: plan.implementation },
  ];
}

/** Those who are always invited. */
export const usualParties: Case["hearing"]["parties"] = [
  { name: "Mølleå Ældreråd", kind: "council", email: "aeldreraad@moelleaa.example" },
  { name: "Mølleå Handicapråd", kind: "council", email: "handicapraad@moelleaa.example" },
  { name: "Integrationsrådet i Mølleå", kind: "council", email: "integration@moelleaa.example" },
  { name: "Nørreengen Kommune", kind: "municipality", email: "plan@noerreengen.example" },
];
