import type { Case } from "./shape.ts";
import { fivePhases } from "./shared-frame.ts";

const PUNKT_7 =
  "Den årlige opgørelse viser antal arbejdspladser fordelt på brancher og byer og bliver lagt frem for erhvervsforum i marts. I 2024 var der 9.140 arbejdspladser i kommunen.";

/** Decided, adopted, everybody followed up. */
export const growth: Case = {
  strategy: { title: "Erhvervs- og vækststrategi", topic: "Erhverv", department: "Erhverv og Vækst" },
  sections: [
    {
      key: "vision",
      kind: "vision",
      title: "Vision: arbejde inden for cykelafstand",
      summary: "Flere skal kunne arbejde, hvor de bor.",
      body: "Hver anden, der bor i Mølleå Kommune, arbejder uden for den. Vi vil have flere virksomheder, som har brug for dem, der bor her, og som bliver her.",
    },
    {
      key: "jobs",
      kind: "goal",
      title: "600 flere arbejdspladser i 2030",
      summary: "Målet er 600 nye job på seks år.",
      body: "Målet er 600 flere private arbejdspladser i 2030, heraf en tredjedel i fødevarer og grøn teknik.",
    },
    {
      key: "land",
      kind: "focus_area",
      title: "Erhvervsjord ved motorvejen",
      summary: "Der bliver plads til store virksomheder ved afkørslen.",
      body: "18 hektar ved afkørsel 31 udlægges til erhverv. De første grunde sælges i 2027.",
    },
    {
      key: "shops",
      kind: "focus_area",
      title: "Levende bymidter",
      summary: "Butikker skal ligge i byen, ikke ved motorvejen.",
      body: "Nye butikker placeres i bymidterne. Kommunen giver tilskud til facader og lader torvet være gratis for handlende.",
    },
    {
      key: "skills",
      kind: "focus_area",
      title: "Hænder og hoveder",
      summary: "Flere lærepladser.",
      body: "Kommunen stiller krav om lærlinge i alle udbud over fem millioner kroner og samarbejder med erhvervsskolen om vejledning i 8. klasse.",
    },
    {
      key: "service",
      kind: "focus_area",
      title: "Én indgang til kommunen",
      summary: "Én telefon og svar på byggesager inden 30 dage.",
      body: "Virksomheder får én kontaktperson. Enkle byggesager afgøres inden 30 dage.",
    },
    {
      key: "numbers",
      kind: "text",
      title: "Opgørelse",
      summary: "Sådan måler vi.",
      body: PUNKT_7,
    },
  ],
  hearing: {
    slug: "erhvervs-og-vaekststrategi",
    title: "Erhvervs- og vækststrategi",
    intro:
      "Hvordan får Mølleå flere arbejdspladser?\nUdkastet peger på jord ved motorvejen, levende bymidter og flere lærepladser.\nVi spørger virksomheder, foreninger og alle, der bor her.",
    area: "Hele kommunen",
    rule: "plan_strategy",
    publishedIn: -250,
    mandate: {
      purpose: "Strategien gælder de næste seks år og er en del af grundlaget for kommuneplanen.",
      canInfluence: ["Hvor erhvervsjorden ligger", "Hvad bymidterne skal have hjælp til", "Krav om lærlinge"],
      cannotInfluence: [{ what: "Skatten", why: "den bliver fastsat med budgettet" }],
      howUsed:
        "Alle svar bliver besvaret punkt for punkt, før Erhvervsudvalget indstiller til kommunalbestyrelsen.",
      resources: "En erhvervskonsulent og en planlægger.",
      possibleResults: "Strategien bliver vedtaget med eller uden ændringer.",
      successCriteria: ["Svar fra alle brancher", "Alle får besked om beslutningen"],
      whoDecides: "Kommunalbestyrelsen beslutter efter indstilling fra Erhvervs- og Vækstudvalget.",
      decidedWhen: "Det sker senest tre måneder efter fristen.",
    },
    phases: fivePhases({ title: "Erhvervsmorgen", place: "Mejeriet", day: 21, clock: "08:00" }),
    contact: {
      contactName: "Signe Holmager",
      contactTitle: "erhvervschef",
      contactEmail: "signe@moelleaa.example",
      contactPhone: "00 00 10 40",
    },
    parties: [
      { name: "Mølleå Erhvervsråd", kind: "association", email: "kontakt@erhvervsraad.example" },
      { name: "Handelsstandsforeningen", kind: "association", email: "butik@forening.example" },
      { name: "Erhvervsskolen Mølleå", kind: "education", email: "rektor@erhvervsskolen.example" },
      { name: "Mølleå Mejeri", kind: "company", email: "direktion@mejeri.example" },
      { name: "Nørreengen Kommune", kind: "municipality", email: "plan@noerreengen.example" },
    ],
    owner: "signe",
    approver: "anders",
  },
  submissions: [
    {
      name: "Rasmus Kongsted",
      email: "kontakt@erhvervsraad.example",
      onBehalfOf: "association",
      organisation: "Mølleå Erhvervsråd",
      section: "numbers",
      day: 25,
      clock: "11:40",
      body: "Erhvervsrådet støtter strategien. Vi beder om en rettelse i punkt 7: tallet 9.140 omfatter ikke deltidsansatte under 15 timer. Det rigtige tal er 9.860.",
      points: [
        {
          passage: "Erhvervsrådet støtter strategien.",
          kind: "support",
          themes: ["Generelt"],
          response: "support",
        },
        {
          passage:
            "Vi beder om en rettelse i punkt 7: tallet 9.140 omfatter ikke deltidsansatte under 15 timer. Det rigtige tal er 9.860.",
          kind: "proposal",
          section: "numbers",
          themes: ["Opgørelse"],
          response: "figure",
        },
      ],
      answered: true,
    },
    {
      name: "Lone Vestbirk",
      email: "butik@forening.example",
      onBehalfOf: "association",
      organisation: "Handelsstandsforeningen",
      section: "shops",
      day: 31,
      clock: "17:22",
      body: "Gratis torv er fint, men det hjælper ikke, når der ikke er et sted at parkere i to timer. Vi foreslår to timers parkering med skive i hele bymidten.",
      points: [
        {
          passage:
            "Gratis torv er fint, men det hjælper ikke, når der ikke er et sted at parkere i to timer. Vi foreslår to timers parkering med skive i hele bymidten.",
          kind: "proposal",
          section: "shops",
          themes: ["Bymidte", "Parkering"],
          response: "parking",
        },
      ],
      answered: true,
    },
    {
      name: "Niels Aabrink",
      email: "niels.aabrink@post.example",
      section: "land",
      day: 40,
      clock: "20:50",
      body: "De 18 hektar ved motorvejen er den bedste landbrugsjord, vi har. Byg på den tomme grund efter savværket i stedet.",
      points: [
        {
          passage:
            "De 18 hektar ved motorvejen er den bedste landbrugsjord, vi har. Byg på den tomme grund efter savværket i stedet.",
          kind: "objection",
          section: "land",
          themes: ["Erhvervsjord"],
          response: "land",
        },
      ],
      answered: true,
    },
    {
      name: "Hanne Skovbølling",
      email: "rektor@erhvervsskolen.example",
      onBehalfOf: "company",
      organisation: "Erhvervsskolen Mølleå",
      section: "skills",
      day: 44,
      clock: "13:05",
      body: "Grænsen på fem millioner kroner er for høj. Tre fjerdedele af kommunens udbud ligger under. Sæt den til to.",
      points: [
        {
          passage:
            "Grænsen på fem millioner kroner er for høj. Tre fjerdedele af kommunens udbud ligger under. Sæt den til to.",
          kind: "proposal",
          section: "skills",
          themes: ["Lærepladser"],
          response: "apprentices",
        },
      ],
      answered: true,
    },
    {
      name: "Agnete Fuglevig",
      email: null,
      address: "Bakkevej 19, 9999 Mølleå",
      channel: "letter",
      day: 50,
      clock: "10:00",
      body: "Tak, fordi I spørger. Jeg har ikke andet at sige, end at jeg håber, at slagteren bliver.",
      answered: true,
    },
  ],
  responses: [
    {
      key: "support",
      outcome: "noted",
      reason: "Tak. Støtten er taget til efterretning.",
      author: "jonas",
      approver: "karen",
    },
    {
      key: "figure",
      outcome: "met",
      reason:
        "Erhvervsrådet har ret. Tallet i udkastet kom fra en opgørelse uden deltidsansatte under 15 timer. Punkt 7 bliver rettet til 9.860 med en note om, hvem der er talt med.",
      author: "jonas",
      approver: "karen",
    },
    {
      key: "parking",
      outcome: "partly_met",
      reason:
        "Parkering hører til trafik- og mobilitetsstrategien, som kommer i høring senere. Vi tager forslaget med dertil og skriver i denne strategi, at parkering er en del af opgaven.",
      author: "jonas",
      approver: "karen",
    },
    {
      key: "land",
      outcome: "not_met",
      reason:
        "Savværksgrunden er på tre hektar og ligger op til boliger. Den kan ikke rumme virksomheder med tung trafik. Jorden ved afkørslen er valgt, fordi den kan nås uden at køre gennem en by.",
      author: "jonas",
      approver: "karen",
    },
    {
      key: "apprentices",
      outcome: "not_met",
      reason:
        "En grænse på to millioner kroner ville gælde 60 flere udbud om året. Forvaltningen vurderer, at små håndværksfirmaer vil have svært ved at løfte kravet.",
      author: "jonas",
      approver: "karen",
    },
  ],
  released: { daysAfterDeadline: 30 },
  decisions: [
    {
      kind: "committee",
      body: "Erhvervs- og Vækstudvalget",
      day: 45,
      itemNumber: "6",
      itemTitle: "Erhvervs- og vækststrategi: behandling efter høring",
      recommendation:
        "Forvaltningen indstiller, at strategien anbefales vedtaget med de ændringer, der følger af svarene.",
      presentation:
        "Udkastet har været i høring i otte uger. Der kom fem høringssvar med i alt fem punkter. To punkter er imødekommet helt eller delvist, to er ikke imødekommet, og ét er taget til efterretning.",
      economy:
        "Strategien kan gennemføres inden for rammen. Tilskud til facader er afsat med 1,2 mio. kr. om året.",
      competence: "Kommunalbestyrelsen.",
      text: "Udvalget anbefaler indstillingen med den ændring, at grænsen for krav om lærlinge sættes til tre millioner kroner.",
      absent: ["Vibeke Nordkær"],
      dissent: "",
      politicalReason:
        "Udvalget lægger vægt på, at der mangler lærepladser nu. Tre millioner kroner er en grænse, som de mindre firmaer kan være med på, når kommunen betaler for vejledningen.",
      follows: false,
      departures: [
        {
          response: "apprentices",
          outcome: "partly_met",
          reason: "Grænsen sættes til tre millioner kroner i stedet for fem.",
        },
      ],
    },
    {
      kind: "council",
      body: "Kommunalbestyrelsen",
      day: 60,
      itemNumber: "11",
      itemTitle: "Vedtagelse af erhvervs- og vækststrategi",
      recommendation:
        "Udvalget indstiller, at strategien vedtages med en grænse for krav om lærlinge på tre millioner kroner.",
      presentation: "Se udvalgets behandling. Alle høringssvar og svarene på dem er vedlagt.",
      economy: "Ingen ud over det, som udvalget har beskrevet.",
      competence: "Kommunalbestyrelsen.",
      text: "Vedtaget som indstillet af udvalget.",
      absent: [],
      dissent: "Et mindretal på to stemte imod, fordi de ønsker erhvervsjorden placeret på savværksgrunden.",
      politicalReason:
        "Et flertal ønsker flere lærepladser og har derfor fulgt erhvervsskolen et stykke på vej. Jorden ved motorvejen er valgt, for at den tunge trafik ikke skal gennem byerne; det vejede tungere end jordens værdi for landbruget.",
      follows: true,
    },
  ],
  adopted: {
    day: 66,
    changes: [
      {
        key: "numbers",
        body: "Den årlige opgørelse viser antal arbejdspladser fordelt på brancher og byer og bliver lagt frem for erhvervsforum i marts. I 2024 var der 9.860 arbejdspladser i kommunen, deltidsansatte under 15 timer talt med.",
      },
      {
        key: "skills",
        body: "Kommunen stiller krav om lærlinge i alle udbud over tre millioner kroner og samarbejder med erhvervsskolen om vejledning i 8. klasse.",
      },
      {
        key: "shops",
        body: "Nye butikker placeres i bymidterne. Kommunen giver tilskud til facader og lader torvet være gratis for handlende. Parkering i bymidten er en del af opgaven og bliver løst i trafik- og mobilitetsstrategien.",
      },
    ],
  },
  concludedDay: 75,
};
