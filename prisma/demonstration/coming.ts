import type { Case } from "./shape.ts";
import { fivePhases, usualParties } from "./shared-frame.ts";

/** Approved, and opening in two weeks. */
export const coming: Case = {
  strategy: { title: "Trafik- og mobilitetsstrategi", topic: "Trafik", department: "Teknik og Miljø" },
  sections: [
    {
      key: "vision",
      kind: "vision",
      title: "Vision: frem uden at spørge, om man har bil",
      summary: "Man skal kunne komme rundt uden bil.",
      body: "Alle skal kunne nå skole, arbejde og læge, også de, der ikke kører bil.",
    },
    {
      key: "buses",
      kind: "focus_area",
      title: "Busser",
      summary: "Flere busser om aftenen.",
      body: "Aftenbusserne fra stationen kører til kl. 22 på hverdage. Landsbyer uden bus får plustur.",
    },
    {
      key: "parking",
      kind: "focus_area",
      title: "Parkering",
      summary: "To timer med skive i bymidten.",
      body: "I bymidten foreslås to timers parkering med skive. Pladser til handicappede bliver fordoblet.",
    },
  ],
  hearing: {
    slug: "trafik-og-mobilitetsstrategi",
    title: "Trafik- og mobilitetsstrategi",
    intro: "Hvordan skal vi komme rundt i kommunen om ti år?\nHøringen åbner om kort tid.",
    area: "Hele kommunen",
    rule: "plan_strategy",
    publishedIn: 14,
    mandate: {
      purpose: "Strategien lægger linjen for busser, cykler, biler og parkering.",
      canInfluence: ["Hvor busserne kører", "Parkering i bymidten"],
      cannotInfluence: [{ what: "Regionens busruter", why: "de bliver besluttet af regionen" }],
      howUsed: "Alle svar bliver besvaret, før udvalget behandler strategien.",
      resources: "To trafikplanlæggere.",
      possibleResults: "Strategien bliver vedtaget, ændret eller sendt tilbage.",
      successCriteria: ["Svar fra alle landsbyer"],
      whoDecides: "Kommunalbestyrelsen beslutter efter indstilling fra Teknik- og Miljøudvalget.",
      decidedWhen: "Det sker før sommerferien.",
    },
    phases: fivePhases({ title: "Åben bus", place: "Stationen", day: 20, clock: "15:00" }),
    contact: {
      contactName: "Mette Lyngdal",
      contactTitle: "planlægger",
      contactEmail: "mette@moelleaa.example",
      contactPhone: "00 00 10 21",
    },
    parties: usualParties,
    owner: "anders",
    approver: "signe",
  },
  submissions: [],
  responses: [],
  decisions: [],
};
