import type { Case, WrittenPhase } from "./shape.ts";

/** The five phases around a hearing of eight weeks. */
export function fivePhases(meeting: {
  title: string;
  place: string;
  day: number;
  clock: string;
}): WrittenPhase[] {
  return [
    {
      kind: "clarification",
      from: -240,
      to: -181,
      text: "Vi kortlægger, hvad strategien skal løse, og hvem den berører.",
    },
    {
      kind: "development",
      from: -180,
      to: -91,
      text: "Borgere, foreninger og virksomheder arbejder med på værksteder.",
      activities: [{ title: "Åbent værksted", place: "Mølleå Bibliotek", day: -140, clock: "16:30" }],
    },
    {
      kind: "adjustment",
      from: -90,
      to: -1,
      text: "Forvaltningen skriver udkastet, og udvalget drøfter det på et åbent møde.",
    },
    {
      kind: "hearing",
      from: 0,
      to: 60,
      text: "Udkastet er i offentlig høring i otte uger.",
      activities: [meeting],
    },
    {
      kind: "implementation",
      from: 61,
      to: 420,
      text: "Kommunalbestyrelsen beslutter, og strategien bliver ført ud i livet.",
    },
  ];
}

/** Those who are always invited. */
export const usualParties: Case["hearing"]["parties"] = [
  { name: "Mølleå Ældreråd", kind: "council", email: "aeldreraad@moelleaa.example" },
  { name: "Mølleå Handicapråd", kind: "council", email: "handicapraad@moelleaa.example" },
  { name: "Integrationsrådet i Mølleå", kind: "council", email: "integration@moelleaa.example" },
  { name: "Nørreengen Kommune", kind: "municipality", email: "plan@noerreengen.example" },
];
