import { involvementResponses, involvementSubmissions } from "./involvement-submissions.ts";
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
      body: "Når Mølleå Kommune spørger, skal du kunne se, hvad du kan få indflydelse på, og bagefter, hvad der blev af det. Ingen skal gætte på, om deres brev er læst.\n\nI dag er det tilfældigt. Vi har gennemgået 40 sager fra de sidste tre år: I 26 af dem fik deltagerne svar, i ni fik de en kvittering og ikke mere, og i fem kan vi ikke finde ud af det. Det er ikke godt nok.",
    },
    {
      key: "frame",
      kind: "goal",
      title: "Rammen er klar fra starten",
      summary: "Vi siger fra begyndelsen, hvad der kan ændres, og hvem der bestemmer.",
      body: "Før en inddragelse begynder, offentliggør kommunen, hvad der kan påvirkes, hvad der ikke kan, og hvem der beslutter. Det skal fylde højst en side. Rammen kan ikke ændres undervejs.\n\nKan der ikke ændres noget, spørger vi ikke. Så oplyser vi i stedet og siger, hvorfor det er bestemt. Det betyder færre inddragelser end i dag: Vi regner med 15 om året mod 24 nu.",
    },
    {
      key: "everybody",
      kind: "focus_area",
      title: "Alle kan være med",
      summary: "Også den, der ikke kan komme til møde eller læser langsomt.",
      body: "Møder lægges på skiftende tidspunkter og steder, med teleslynge og plads til kørestole. Hvert fjerde møde holdes uden for Mølleå by. Alt materiale får et resumé i enkle ord.\n\nDe fleste, der kommer til møderne i dag, er over 60 år, og hver tiende er under 30. Vi vil hellere holde fire små møder, hvor folk er i forvejen, end ét stort på rådhuset. Det tager mere tid, og derfor bliver der færre møder om hver sag.\n\nMan kan altid sende et brev eller ringe. Det, du siger i telefonen, bliver skrevet ned, læst op for dig og behandlet som et brev.",
    },
    {
      key: "young",
      kind: "focus_area",
      title: "Børn og unge",
      summary: "Skolerne bliver spurgt mindst en gang om året.",
      body: "Børn og unge bliver spurgt på deres skoler mindst en gang om året. Hver skole vælger selv to klasser, og en planlægger kommer ud til dem.\n\nDet, klasserne finder ud af, bliver lagt frem for det udvalg, der beslutter, på et møde i skoletiden, så eleverne selv kan være til stede. Ungdomsskolen får 150.000 kr. om året til at arrangere det.",
    },
    {
      key: "answer",
      kind: "focus_area",
      title: "Altid en tilbagemelding",
      summary: "Alle får svar senest fire uger efter beslutningen.",
      body: "Enhver deltager får besked, når en proces er afsluttet, og senest fire uger efter at der er truffet beslutning. Svaret siger, hvad der blev af bidraget, og hvorfor.\n\nEn beslutning kan godt gå imod det, de fleste har ønsket. Så skal det stå i svaret, hvad der vejede tungere. Et svar må ikke nøjes med at sige, at bidraget er taget til efterretning.\n\nForvaltningen vurderer, at det tager 20 minutter i gennemsnit at svare på et punkt. Med 900 punkter om året er det 300 timer, som skal findes i de enkelte forvaltninger.",
    },
  ],
  hearing: {
    slug: "strategi-for-borgerinddragelse",
    title: "Strategi for borgerinddragelse",
    intro:
      "Hvordan skal kommunen spørge sine borgere?\nUdkastet lover en klar ramme, adgang for alle og svar til alle.\nTil gengæld vil vi spørge færre gange, men gøre det ordentligt.\nEr det nok, og er det til at holde?",
    area: "Hele kommunen",
    rule: "voluntary",
    publishedIn: -84,
    mandate: {
      purpose:
        "Vi vil have en fælles måde at inddrage borgere på, som gælder i alle forvaltninger. I dag gør de det hver på sin måde, og om du får svar, afhænger af, hvem du skriver til.",
      canInfluence: [
        "Hvad kommunen lover dem, der deltager",
        "Hvor lang tid der må gå, før du får svar",
        "Hvor og hvornår møder bliver holdt",
        "Hvordan børn og unge bliver spurgt",
      ],
      cannotInfluence: [
        { what: "Høringsfrister i planloven", why: "de er fastsat af Folketinget" },
        {
          what: "At kommunalbestyrelsen beslutter til sidst",
          why: "det følger af kommunestyrelsesloven, og ansvaret kan ikke gives videre",
        },
        {
          what: "De to stillinger til inddragelse",
          why: "budgettet er vedtaget; flere kan tidligst komme med næste år",
        },
      ],
      howUsed:
        "Svarene bliver delt op i punkter og besvaret med en begrundelse, før Kultur- og Fritidsudvalget behandler strategien. Udvalget får svarene i deres fulde længde og ikke kun et sammendrag.",
      resources:
        "En konsulent og en sagsbehandler har fem uger til at svare. Der er sat 60.000 kr. af til møder, tolk og kørsel.",
      possibleResults:
        "Strategien kan blive vedtaget, ændret eller opgivet. Bliver den opgivet, fortsætter forvaltningerne som hidtil, og det skal begrundes over for jer.",
      successCriteria: [
        "Svar fra mindst to råd",
        "Mindst hvert femte svar er fra nogen under 30 år",
        "Alle har fået svar, før udvalget beslutter",
      ],
      whoDecides: "Kommunalbestyrelsen beslutter efter indstilling fra Kultur- og Fritidsudvalget.",
      decidedWhen: "Det sker på mødet ti uger efter fristen.",
    },
    phases: fivePhases({
      clarification:
        "Vi gennemgik 40 sager og ringede til 60 deltagere for at høre, hvad de syntes om at blive spurgt.",
      development:
        "Råd, skoler, foreninger og medarbejdere skrev løfter sammen og prøvede dem af på tre virkelige sager.",
      adjustment:
        "Forvaltningen skrev udkastet, regnede ud, hvad løfterne koster i timer, og udvalget drøftede det på et åbent møde.",
      hearing: "Udkastet er i offentlig høring i otte uger.",
      implementation:
        "Forvaltningen svarer på alle punkter, og udvalget og kommunalbestyrelsen beslutter. Derefter gælder løfterne i alle forvaltninger fra den næste sag, der begynder.",
      committee: "Kultur- og Fritidsudvalget",
      workshop: {
        title: "Åbent værksted: hvad skal kommunen love?",
        place: "Mølleå Bibliotek, caféen",
        day: -140,
        clock: "16:30",
        text: "Tag et brev med, som du har fået fra kommunen, godt eller skidt. Vi læser dem sammen.",
      },
      meeting: {
        title: "Samtalesalon",
        place: "Kulturhuset, foyeren",
        day: 30,
        clock: "17:00",
        text: "Små borde, en suppe og ét spørgsmål ad gangen. Det, du siger, bliver skrevet ned som et høringssvar, hvis du vil have det.",
      },
    }),
    contact: {
      contactName: "Jonas Fjeldmose",
      contactTitle: "konsulent",
      contactEmail: "jonas@moelleaa.example",
      contactPhone: "00 00 10 33",
    },
    parties: [
      ...usualParties,
      { name: "Mølleå Ungdomsskole", kind: "education", email: "kontor@ungdomsskolen.example" },
      { name: "Møllebakkeskolen", kind: "education", email: "kontor@moellebakkeskolen.example" },
      { name: "Landsbyrådet i Vester Skovby", kind: "association", email: "raadet@vesterskovby.example" },
    ],
    owner: "anders",
    approver: "signe",
  },
  themes: [
    { name: "Alle kan være med", colour: "green", caseworker: "mette" },
    { name: "Tilgængelighed", colour: "green", under: "Alle kan være med" },
    { name: "Sprog", colour: "green", under: "Alle kan være med" },
    { name: "Børn og unge", colour: "yellow", caseworker: "mette" },
    { name: "Ramme", colour: "blue", caseworker: "jonas" },
    { name: "Frister", colour: "blue", under: "Ramme" },
    { name: "Tilbagemelding", colour: "purple", caseworker: "jonas" },
    { name: "Metoder", colour: "orange" },
    { name: "Møder", colour: "orange", under: "Metoder" },
    { name: "Økonomi", colour: "brown" },
  ],
  submissions: involvementSubmissions,
  responses: involvementResponses,
  decisions: [],
};
