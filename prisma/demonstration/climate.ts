import type { Case } from "./shape.ts";
import { fivePhases, usualParties } from "./shared-frame.ts";

/** In the middle of its eight weeks. */
export const climate: Omit<Case, "submissions"> = {
  strategy: {
    title: "Klima- og Agenda 21-strategi",
    topic: "Klima og miljø",
    department: "Teknik og Miljø",
    parent: "Kommuneplanstrategi",
  },
  sections: [
    {
      key: "vision",
      kind: "vision",
      title: "Vision: et Mølleå, der kan tåle vejret",
      summary: "Vi vil udlede mindre og være klar til mere regn og højere vand.",
      body: "I 2045 lever vi i en kommune, der ikke udleder mere CO₂, end den optager. Regnen løber derhen, hvor den gør gavn, og åen kan gå over sine bredder uden at gå ind i nogens stue.\n\nDet når vi kun sammen. Kommunen står selv for en lille del af udledningen; resten kommer fra boliger, landbrug, transport og erhverv. Derfor handler strategien lige så meget om **hvem der gør hvad** som om teknik.",
    },
    {
      key: "goals",
      kind: "goal",
      title: "Målsætninger",
      summary: "70 procent mindre CO₂ i 2030, og ingen oversvømmede kældre ved en tiårsregn.",
      body: "Kommunalbestyrelsen foreslår fire mål:\n\n- Udledningen af CO₂ skal være 70 % lavere i 2030 end i 1990.\n- Regn- og spildevand skal være adskilt i alle byer i 2040.\n- Ingen boliger må få vand i kælderen ved en regn, der kommer hvert tiende år.\n- Alle skoler skal hvert år arbejde med et lokalt klimaprojekt.\n\nMålene bliver gjort op hvert år og lagt frem på et åbent møde.",
    },
    {
      key: "sewage",
      kind: "focus_area",
      level: 2,
      title: "Kloak og spildevand",
      summary: "Regnvand og spildevand skal i hvert sit rør. Gaderne graves op én bydel ad gangen.",
      body: "I de ældste bydele løber regn og spildevand i samme rør. Ved skybrud løber blandingen i åen. Forsyningen adskiller derfor vandet, bydel for bydel, med Møllebakken og Stationsbyen først.\n\nGrundejere skal selv adskille vandet på egen grund. Kommunen giver varsel mindst to år før og tilbyder et gratis besøg af en rådgiver.",
    },
    {
      key: "water",
      kind: "focus_area",
      level: 2,
      title: "Vandforsyning",
      summary: "Drikkevandet skal beskyttes, og der skal plantes skov over det.",
      body: "Alt drikkevand i kommunen er grundvand. Tre boringer er lukket på grund af sprøjtemidler. Vi vil beskytte de sårbare områder ved at rejse skov og ved at indgå frivillige aftaler med lodsejere om at dyrke jorden uden sprøjtning. Kan aftalerne ikke nås inden 2028, tager kommunalbestyrelsen stilling til påbud.",
    },
    {
      key: "flood",
      kind: "focus_area",
      level: 2,
      title: "Oversvømmelse og skybrud",
      summary: "Grønne områder skal kunne fyldes med vand, når det regner voldsomt.",
      body: "Skybrudsplanen udpeger 14 steder, hvor vandet må stå i kort tid: parker, boldbaner og enge. Vejene mellem dem bliver lagt om, så vandet løber på overfladen og ikke i kældrene.\n\nPlanen bygger på beregninger af en regn, der kommer hvert hundrede år.",
    },
    {
      key: "coast",
      kind: "focus_area",
      level: 2,
      title: "Havvand og kyst",
      summary: "Diget ved Strandby skal hæves. Hvem der betaler, er ikke afgjort.",
      body: "Vandet i fjorden ventes at stå 30–60 cm højere i 2070. Diget ved Strandby beskytter 212 huse og skal hæves med en meter. Kommunen undersøger to linjeføringer: langs den nuværende strandvej eller tilbagetrukket bag sommerhusene. Fordelingen af udgiften mellem ejere og kommune sker efter kystbeskyttelsesloven og bliver hørt for sig.",
    },
    {
      key: "town",
      kind: "focus_area",
      level: 2,
      title: "Byudvikling og trafik",
      summary: "Nye boliger lægges nær stationen, og der kommer flere cykelstier.",
      body: "Nye boliger bygges fortrinsvis inden for 1.000 meter fra en station eller et stoppested med mindst to afgange i timen. Der anlægges 22 km cykelsti inden 2032; den første forbinder Nørre Mølleå med gymnasiet. Hastigheden på Møllebakken sættes ned til 40 km/t, når kloakken er lagt om.",
    },
    {
      key: "heat",
      kind: "focus_area",
      level: 2,
      title: "Varmeforsyning og fjernvarme",
      summary: "Fjernvarme til alle byer, der kan få den. Andre får hjælp til varmepumper.",
      body: "6.400 boliger varmes op med naturgas eller olie. Strandby, Nørre Mølleå og Stationsbyen får tilbud om fjernvarme inden 2029. I landsbyerne er fjernvarme for dyr; her hjælper kommunen naboer med at gå sammen om varmepumper.\n\nOverskudsvarme fra mejeriet kan dække hver femte bolig i Stationsbyen.",
    },
    {
      key: "carbon",
      kind: "focus_area",
      level: 2,
      title: "CO₂-kortlægning",
      summary: "Vi måler hvert år og viser tallene for alle.",
      body: "Kommunen opgør udledningen hvert år efter den nationale metode og viser tallene på en åben side: for kommunen som virksomhed og for hele området. Kan et mål ikke nås, skal det stå der, med grunden til det.",
    },
    {
      key: "partners",
      kind: "focus_area",
      level: 2,
      title: "Samarbejde med virksomheder og uddannelser",
      summary: "Virksomheder, gymnasiet og erhvervsskolen er med til at finde løsninger.",
      body: "Tolv virksomheder har tilsluttet sig Klimapartner Mølleå. De får en rådgiver i fire timer og forpligter sig til ét mål om året. Erhvervsskolen uddanner montører til varmepumper, og gymnasiets elever måler vandkvaliteten i åen tre gange om året.",
    },
  ],
  hearing: {
    slug: "klima-og-agenda-21-strategi",
    title: "Klima- og Agenda 21-strategi",
    intro:
      "Kommunen skal udlede mindre CO₂ og være klar til mere regn og højere vand.\nDet kan mærkes: gader bliver gravet op, parker skal kunne fyldes med vand, og mange skal have ny varme.\nHer er udkastet til, hvordan vi gør det.\nFortæl os, hvad vi har overset, og hvad der skal være anderledes dér, hvor du bor.\nAlle får svar.",
    area: "Hele kommunen",
    rule: "agenda_21",
    publishedIn: -32,
    asksBackground: true,
    mandate: {
      purpose:
        "Strategien lægger retningen for klima, vand og varme de næste tolv år. Vi spørger, fordi de fleste af løsningerne ligger i boliger, haver, marker og virksomheder og ikke på rådhuset.",
      canInfluence: [
        "Hvilke bydele der kommer først med kloak og fjernvarme",
        "Hvor vandet må stå ved skybrud",
        "Linjeføringen af diget ved Strandby",
        "Hvilke cykelstier der bygges først",
      ],
      cannotInfluence: [
        { what: "Målet om 70 % mindre CO₂ i 2030", why: "det følger af klimaloven" },
        {
          what: "At regn- og spildevand skal adskilles",
          why: "det kræver spildevandsplanen, som er vedtaget",
        },
        {
          what: "Hvem der skal betale for diget",
          why: "fordelingen følger kystbeskyttelsesloven og kommer i sin egen høring",
        },
      ],
      howUsed:
        "Alle svar bliver læst og delt op i punkter. Hvert punkt får et svar med en begrundelse, og udvalget får svarene, før det behandler strategien.",
      resources:
        "To planlæggere og en ingeniør behandler svarene i seks uger. Der er sat 250.000 kr. af til at få regnet på forslag om dige og skybrud.",
      possibleResults:
        "Udkastet kan blive vedtaget, ændret eller sendt tilbage. Større ændringer kommer i ny høring.",
      successCriteria: [
        "Svar fra alle fem bydele",
        "Svar fra mindst to virksomheder og en skole",
        "Alle deltagere har fået svar, før der bliver besluttet",
      ],
      whoDecides: "Kommunalbestyrelsen beslutter efter indstilling fra Teknik- og Miljøudvalget.",
      decidedWhen: "Det sker omkring tre måneder efter fristen.",
    },
    phases: fivePhases({
      clarification:
        "Vi opgjorde udledningen, målte vandet i åen og regnede på, hvor det løber hen ved skybrud.",
      development:
        "Borgere, lodsejere, skoler og virksomheder arbejdede med varme, vand og kyst på fire værksteder.",
      adjustment: "Forvaltningen skrev udkastet, og udvalget drøftede det på et åbent møde.",
      hearing: "Udkastet er i offentlig høring i otte uger.",
      implementation:
        "Forvaltningen svarer på alle punkter, udvalget og kommunalbestyrelsen beslutter, og de første bydele får varsel om kloak og fjernvarme.",
      committee: "Teknik- og Miljøudvalget",
      workshop: {
        title: "Værksted om vand",
        place: "Mølleå Bibliotek",
        day: -140,
        clock: "16:30",
        text: "Kom med billeder af din kælder, din have eller din vej, når det har regnet.",
      },
      meeting: {
        title: "Borgermøde om kloak og dige",
        place: "Strandby Forsamlingshus",
        day: 35,
        clock: "19:00",
        text: "Forsyningen, en kystingeniør og udvalgets formand svarer på spørgsmål. Der er teleslynge og plads til kørestole.",
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
      { name: "Mølleå Forsyning", kind: "company", email: "post@moelleaaforsyning.example" },
      { name: "Grundejerforeningen Strandby", kind: "association", email: "strandby@forening.example" },
      { name: "Mølleå Gymnasium", kind: "education", email: "kontor@moelleaagym.example" },
      { name: "Landboforeningen Mølleå", kind: "association", email: "land@forening.example" },
    ],
    owner: "signe",
    approver: "anders",
  },
  themes: [],
  responses: [],
  decisions: [],
};
