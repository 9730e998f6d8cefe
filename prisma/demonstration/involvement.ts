import type { Case } from "./shape.ts";
import { fivePhases, usualParties } from "./shared-frame.ts";

/** Deadline passed; being answered, nothing released. */
export const involvement: Case = {
  strategy: { title: "Strategi for borgerinddragelse", topic: "Demokrati", department: "Kultur og Fritid" },
  sections: [
    {
      key: "vision",
      kind: "vision",
      title: "Vision: alle kan se, hvad der blev af deres bidrag",
      summary: "Den, der bruger tid på at hjælpe kommunen, skal have svar.",
      body: "Når Mølleå Kommune spørger, skal det være til at se, hvad man kan få indflydelse på, og bagefter, hvad der blev af det. Ingen skal gætte på, om deres brev er læst.",
    },
    {
      key: "frame",
      kind: "goal",
      title: "Rammen er klar fra starten",
      summary: "Vi siger fra begyndelsen, hvad der kan ændres.",
      body: "Før en inddragelse begynder, offentliggør kommunen, hvad der kan påvirkes, hvad der ikke kan, og hvem der beslutter. Rammen kan ikke ændres undervejs.",
    },
    {
      key: "everybody",
      kind: "focus_area",
      title: "Alle kan være med",
      summary: "Også den, der ikke kan komme til møde eller læser langsomt.",
      body: "Møder lægges på skiftende tidspunkter og steder, med teleslynge og plads til kørestole. Alt materiale får et resumé i enkle ord. Man kan altid sende et brev eller ringe.\n\nBørn og unge bliver spurgt på deres skoler mindst en gang om året.",
    },
    {
      key: "answer",
      kind: "focus_area",
      title: "Altid en tilbagemelding",
      summary: "Alle får svar senest fire uger efter beslutningen.",
      body: "Enhver deltager får besked, når en proces er afsluttet, og senest fire uger efter at der er truffet beslutning. Svaret siger, hvad der blev af bidraget, og hvorfor.",
    },
  ],
  hearing: {
    slug: "strategi-for-borgerinddragelse",
    title: "Strategi for borgerinddragelse",
    intro:
      "Hvordan skal kommunen spørge sine borgere?\nUdkastet lover en klar ramme, adgang for alle og svar til alle.\nEr det nok, og er det til at holde?",
    area: "Hele kommunen",
    rule: "voluntary",
    publishedIn: -77,
    mandate: {
      purpose: "Vi vil have en fælles måde at inddrage borgere på, som gælder i alle forvaltninger.",
      canInfluence: [
        "Hvad kommunen lover deltagerne",
        "Hvordan børn og unge bliver spurgt",
        "Fristen for svar",
      ],
      cannotInfluence: [{ what: "Høringsfrister i planloven", why: "de er fastsat af Folketinget" }],
      howUsed:
        "Svarene bliver delt op i punkter og besvaret, før Kultur- og Fritidsudvalget behandler strategien.",
      resources: "En konsulent og en sagsbehandler.",
      possibleResults: "Strategien bliver vedtaget, ændret eller opgivet.",
      successCriteria: ["Svar fra mindst tre råd", "Alle har fået svar"],
      whoDecides: "Kommunalbestyrelsen beslutter efter indstilling fra Kultur- og Fritidsudvalget.",
      decidedWhen: "Det sker på mødet ti uger efter fristen.",
    },
    phases: fivePhases({ title: "Samtalesalon", place: "Kulturhuset", day: 30, clock: "17:00" }),
    contact: {
      contactName: "Jonas Fjeldmose",
      contactTitle: "konsulent",
      contactEmail: "jonas@moelleaa.example",
      contactPhone: "00 00 10 33",
    },
    parties: usualParties,
    owner: "anders",
    approver: "signe",
  },
  submissions: [
    {
      name: "Inger Stormlund",
      email: "handicapraad@moelleaa.example",
      onBehalfOf: "council",
      organisation: "Mølleå Handicapråd",
      section: "everybody",
      day: 12,
      clock: "14:30",
      body: "Handicaprådet kvitterer for teleslynge og kørestolspladser. Vi savner tegnsprogstolk, der kan bestilles uden at oplyse CPR-nummer. Et resumé i enkle ord er godt, men det skal læses igennem af nogen, der selv læser langsomt.",
      points: [
        {
          passage: "Vi savner tegnsprogstolk, der kan bestilles uden at oplyse CPR-nummer.",
          kind: "proposal",
          section: "everybody",
          themes: ["Tilgængelighed"],
          response: "interpreter",
        },
        {
          passage: "det skal læses igennem af nogen, der selv læser langsomt.",
          kind: "proposal",
          section: "everybody",
          themes: ["Tilgængelighed", "Sprog"],
          response: "plain",
        },
      ],
      answered: true,
    },
    {
      name: "Poul Erik Damsbo",
      email: "ped@post.example",
      section: "answer",
      day: 18,
      clock: "21:10",
      body: "Fire uger er alt for længe. Jeg skrev til jer om lokalplanen ved havnen i 2019 og har IKKE hørt noget endnu. Fjorten dage, og ellers skal borgmesteren ringe personligt.",
      points: [
        {
          passage: "Fire uger er alt for længe.",
          kind: "objection",
          section: "answer",
          themes: ["Frister"],
          response: "weeks",
        },
        {
          passage: "Jeg skrev til jer om lokalplanen ved havnen i 2019 og har IKKE hørt noget endnu.",
          kind: "information",
          section: "answer",
          themes: ["Tilbagemelding"],
        },
      ],
    },
    {
      name: "Fatima Nouri",
      email: "fatima.nouri@post.example",
      section: "everybody",
      day: 33,
      clock: "19:02",
      body: "Kom hen på sprogskolen og i boldklubben. Vi kommer ikke til rådhuset, men vi har meget at sige.",
      points: [
        {
          passage: "Kom hen på sprogskolen og i boldklubben.",
          kind: "proposal",
          section: "everybody",
          themes: ["Tilgængelighed"],
          response: "outreach",
        },
      ],
      answered: true,
    },
    {
      name: "Bodil Mørkholt",
      email: null,
      address: "Kirkestræde 2, 9999 Mølleå",
      channel: "meeting",
      section: "frame",
      day: 30,
      clock: "18:20",
      body: "Sagt på samtalesalonen: Skriv, hvem der bestemmer, med navn på udvalget. »Kommunen« er ikke nogen.",
      points: [
        {
          passage: "Skriv, hvem der bestemmer, med navn på udvalget.",
          kind: "proposal",
          section: "frame",
          themes: ["Ramme"],
          response: "who",
        },
      ],
      answered: true,
    },
    {
      name: "Asger Lindebjerg",
      email: "asger.lindebjerg@post.example",
      day: 62,
      clock: "08:12",
      body: "Jeg ved godt, at jeg er for sent på den, men jeg synes, I skal spørge de unge, der er flyttet væk. Vi kommer måske tilbage.",
    },
  ],
  responses: [
    {
      key: "interpreter",
      outcome: "met",
      reason:
        "Tegnsprogstolk kan fremover bestilles hos kommunens kontaktperson uden CPR-nummer, senest fem hverdage før et møde. Det bliver skrevet ind i afsnittet.",
      author: "jonas",
      approver: "karen",
    },
    {
      key: "plain",
      outcome: "partly_met",
      reason:
        "Resuméer til de store høringer bliver læst igennem af et læserpanel. Ved de mindre har vi ikke tid til det inden for høringsfristen, men teksterne bliver målt med LIX.",
      author: "mette",
      approver: "karen",
    },
    {
      key: "weeks",
      outcome: "not_met",
      reason:
        "Fire uger giver tid til, at et referat er godkendt og begrundelsen skrevet. En kortere frist ville betyde svar uden begrundelse. Vi skriver til gengæld straks, når der er truffet en beslutning.",
      author: "jonas",
    },
    {
      key: "outreach",
      outcome: "met",
      reason:
        "Mindst ét møde i hver større inddragelse holdes dér, hvor folk er i forvejen, fx på sprogskolen og i idrætsforeninger.",
      author: "mette",
      approver: "karen",
    },
    {
      key: "who",
      outcome: "met",
      reason: "Rammen skal nævne det udvalg eller råd, der beslutter, og måneden for mødet.",
      author: "jonas",
    },
  ],
  decisions: [],
};
