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
      summary: "Du skal kunne komme rundt, også uden bil.",
      body: "Alle skal kunne nå skole, arbejde og læge, også de, der ikke kører bil. Det er hver fjerde voksne i kommunen og alle børn.\n\nBilen er stadig den eneste vej frem mange steder, og det vil den også være om ti år. Strategien handler derfor ikke om at forbyde bilen, men om at give dig noget at vælge imellem.",
    },
    {
      key: "buses",
      kind: "focus_area",
      title: "Busser",
      summary: "Bussen kører længere om aftenen. Landsbyer uden bus får plustur.",
      body: "Aftenbusserne fra stationen kører til kl. 22 på hverdage. I dag går den sidste kl. 19.40. Det koster 2,1 mio. kr. om året.\n\nPengene findes ved at nedlægge rute 14 mellem Engdrag og Vester Skovby, som har tre passagerer pr. tur. Landsbyer uden bus får i stedet plustur: Du bestiller en time før og betaler det samme som for bussen.",
    },
    {
      key: "bicycles",
      kind: "focus_area",
      title: "Cykler og skoleveje",
      summary: "De farligste skoleveje bliver ordnet først.",
      body: "Skolerne har peget på 31 steder, hvor børn er utrygge. De 12 farligste bliver ordnet inden 2030 for 18 mio. kr. Rækkefølgen følger antallet af børn og bilernes fart, ikke hvem der har klaget mest.\n\nVed tre skoler foreslår vi at lukke vejen for biler fra kl. 7.40 til 8.10. Det gør det langsommere at køre børn i skole.",
    },
    {
      key: "parking",
      kind: "focus_area",
      title: "Parkering",
      summary: "To timer med skive i bymidten. Der bliver flere pladser til folk med handicap.",
      body: "I bymidten foreslås to timers parkering med skive mellem kl. 9 og 18. Der er 640 pladser, og 220 af dem er optaget af den samme bil hele dagen. De, der arbejder i byen, henvises til pladsen ved stationen, seks minutters gang fra torvet.\n\nPladser til folk med handicap bliver fordoblet fra 11 til 22. Beboere kan købe et kort til 400 kr. om året; ordningen skal hvile i sig selv.",
    },
    {
      key: "speed",
      kind: "focus_area",
      title: "Fart og støj",
      summary: "40 kilometer i timen i byerne og færre lastbiler om natten.",
      body: "Hastigheden sættes ned til 40 km/t i alle byer, undtagen på Ringvejen og Fjordvejen. Det tager i gennemsnit 40 sekunder mere at køre gennem Mølleå.\n\n1.140 boliger er plaget af støj fra veje. Vi foreslår støjsvag asfalt, når en vej alligevel skal have nyt slidlag. Den holder 12 år i stedet for 15 og er derfor dyrere i længden.",
    },
  ],
  hearing: {
    slug: "trafik-og-mobilitetsstrategi",
    title: "Trafik- og mobilitetsstrategi",
    intro:
      "Hvordan skal vi komme rundt i kommunen om ti år?\nUdkastet handler om busser, skoleveje, parkering og fart.\nHøringen åbner om kort tid. Du kan allerede nu se, hvad du kan få indflydelse på.",
    area: "Hele kommunen",
    rule: "plan_strategy",
    publishedIn: 14,
    mandate: {
      purpose:
        "Strategien lægger linjen for busser, cykler, biler og parkering de næste ti år. Vi spørger, fordi pengene ikke rækker til det hele, og fordi du ved bedst, hvor det er svært at komme frem.",
      canInfluence: [
        "Hvornår og hvor kommunens busser kører",
        "Hvilke skoleveje der bliver ordnet først",
        "Hvor længe du kan parkere i bymidten, og hvem der skal betale",
        "Hvilke veje der får 40 km/t",
      ],
      cannotInfluence: [
        { what: "Regionens busruter og toget", why: "de bliver besluttet af regionen og staten" },
        { what: "Motorvejen og Fjordvejen", why: "de ejes af staten" },
        {
          what: "Rammen på 46 mio. kr. frem til 2030",
          why: "den er vedtaget med budgettet",
        },
      ],
      howUsed:
        "Alle svar bliver delt op i punkter og besvaret med en begrundelse, før udvalget behandler strategien. Det, du skriver om et bestemt sted, bliver lagt ind på et kort, som følger med sagen.",
      resources:
        "To trafikplanlæggere har fire uger til at svare. Der er sat 80.000 kr. af til møder i landsbyerne.",
      possibleResults:
        "Strategien kan blive vedtaget, ændret eller sendt tilbage. Rute 14 bliver ikke nedlagt, før plustur har kørt i tre måneder.",
      successCriteria: [
        "Svar fra alle 11 landsbyer",
        "Svar fra mindst fem skoler",
        "Alle har fået svar, før udvalget beslutter",
      ],
      whoDecides: "Kommunalbestyrelsen beslutter efter indstilling fra Teknik- og Miljøudvalget.",
      decidedWhen: "Det sker omkring tre måneder efter fristen.",
    },
    phases: fivePhases({
      clarification:
        "Vi talte cykler og biler 40 steder og spurgte 1.200 husstande, hvordan de kommer på arbejde.",
      development: "Skoler, landsbyråd, chauffører og handlende pegede på de steder, hvor det går galt.",
      adjustment:
        "Forvaltningen skriver udkastet og regner på, hvad der er råd til, og udvalget drøfter det på et åbent møde.",
      hearing: "Udkastet er i offentlig høring i otte uger.",
      implementation:
        "Forvaltningen svarer på alle punkter, udvalget og kommunalbestyrelsen beslutter, og de første skoleveje bliver ordnet.",
      committee: "Teknik- og Miljøudvalget",
      workshop: {
        title: "Værksted: tegn din skolevej",
        place: "Nørre Mølleå Skole",
        day: -140,
        clock: "16:30",
        text: "For børn og deres voksne. Vi har kort, tusser og boller.",
      },
      meeting: {
        title: "Åben bus",
        place: "Stationen, perron 1",
        day: 20,
        clock: "15:00",
        text: "Vi kører rute 14 med planlæggerne om bord. Bussen er tilbage kl. 16.30.",
      },
    }),
    contact: {
      contactName: "Mette Lyngdal",
      contactTitle: "planlægger",
      contactEmail: "mette@moelleaa.example",
      contactPhone: "00 00 10 21",
    },
    parties: [
      ...usualParties,
      { name: "Handelsstandsforeningen", kind: "association", email: "butik@forening.example" },
      { name: "Landsbyrådet i Vester Skovby", kind: "association", email: "raadet@vesterskovby.example" },
      { name: "Nørre Mølleå Skole", kind: "education", email: "kontor@noerremoelleaaskole.example" },
    ],
    owner: "anders",
    approver: "signe",
  },
  themes: [],
  submissions: [],
  responses: [],
  decisions: [],
};
