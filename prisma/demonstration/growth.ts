import { growthResponses, growthSubmissions } from "./growth-submissions.ts";
import { growthChanges, growthSections } from "./growth-text.ts";
import type { Case } from "./shape.ts";
import { fivePhases } from "./shared-frame.ts";

/** Decided, adopted, everybody followed up. */
export const growth: Case = {
  strategy: { title: "Erhvervs- og vækststrategi", topic: "Erhverv", department: "Erhverv og Vækst" },
  sections: growthSections,
  hearing: {
    slug: "erhvervs-og-vaekststrategi",
    title: "Erhvervs- og vækststrategi",
    intro:
      "Hvordan får Mølleå flere arbejdspladser?\nUdkastet peger på jord ved motorvejen, levende bymidter og flere lærepladser.\nDet koster penge og landbrugsjord, og der er ting, vi vælger fra.\nVi spørger virksomheder, foreninger og alle, der bor her.",
    area: "Hele kommunen",
    rule: "plan_strategy",
    publishedIn: -265,
    mandate: {
      purpose:
        "Strategien gælder frem til 2030 og er en del af grundlaget for den næste kommuneplan. Vi spørger, fordi det er jer, der driver virksomhederne, handler i butikkerne og bor ved de veje, som lastbilerne kommer til at køre på.",
      canInfluence: [
        "Hvor erhvervsjorden skal ligge, og hvordan trafikken til den skal køre",
        "Hvad bymidterne skal have hjælp til, og hvem der kan få den",
        "Hvornår kommunen skal stille krav om lærlinge",
        "Hvad vi måler, og hvordan vi viser det",
      ],
      cannotInfluence: [
        { what: "Skatten og dækningsafgiften", why: "de bliver fastsat med budgettet i oktober" },
        {
          what: "Motorvejens afkørsel",
          why: "Folketinget har besluttet ombygningen, og staten bygger den",
        },
        {
          what: "Store butikker ved motorvejen",
          why: "planloven tillader dem kun i bymidter og aflastningsområder",
        },
      ],
      howUsed:
        "Alle svar bliver delt op i punkter. Hvert punkt får et svar med en begrundelse, før Erhvervs- og Vækstudvalget indstiller til kommunalbestyrelsen. Svarene følger med sagen som bilag.",
      resources:
        "En erhvervskonsulent og en planlægger har tre uger til at svare. Der er sat 120.000 kr. af til møder og til en ekstern beregning af trafikken.",
      possibleResults:
        "Strategien kan blive vedtaget, som den er, vedtaget med ændringer eller sendt tilbage til forvaltningen. Flytter vi erhvervsjorden et andet sted hen, kommer den del i ny høring.",
      successCriteria: [
        "Svar fra mindst fem brancher eller foreninger",
        "Mindst ét svar fra en nabokommune",
        "Alle har fået svar med en begrundelse, før udvalget beslutter",
        "Alle har fået besked om beslutningen inden for en uge",
      ],
      whoDecides: "Kommunalbestyrelsen beslutter efter indstilling fra Erhvervs- og Vækstudvalget.",
      decidedWhen: "Det sker senest tre måneder efter fristen.",
    },
    phases: fivePhases({
      clarification:
        "Vi talte med 30 virksomheder om, hvad der holder dem her, og hvad der kunne få dem til at flytte. Plads, folk og sagsbehandling blev nævnt igen og igen.",
      development:
        "Virksomheder, skoler og borgere arbejdede med tre spørgsmål: Hvor skal der bygges, hvem skal læres op, og hvad skal der ske med de tomme butikker?",
      adjustment:
        "Forvaltningen skrev udkastet, regnede på økonomien, og udvalget drøftede det på et åbent møde.",
      hearing: "Udkastet er i offentlig høring i otte uger.",
      implementation:
        "Forvaltningen svarer på alle punkter, udvalget og kommunalbestyrelsen beslutter, og arbejdet begynder med grundene ved motorvejen. Hvert år i marts viser vi, hvor langt vi er.",
      committee: "Erhvervs- og Vækstudvalget",
      workshop: {
        title: "Værksted: de tomme butikker",
        place: "Algade 12, den gamle isenkræmmer",
        day: -150,
        clock: "17:00",
        text: "Vi går en tur gennem Algade og taler om, hvad der kan være i husene, når der ikke er butik i dem.",
      },
      meeting: {
        title: "Erhvervsmorgen",
        place: "Mølleå Mejeri, kantinen",
        day: 21,
        clock: "08:00",
        text: "Kaffe, rundvisning og en time med udvalgets medlemmer. Ingen tilmelding.",
      },
    }),
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
      { name: "Landboforeningen Mølleå", kind: "association", email: "land@forening.example" },
      { name: "Nørreengen Kommune", kind: "municipality", email: "plan@noerreengen.example" },
    ],
    owner: "signe",
    approver: "anders",
  },
  themes: [
    { name: "Bymidte", colour: "orange", caseworker: "jonas" },
    { name: "Parkering", colour: "orange", under: "Bymidte" },
    { name: "Erhvervsjord", colour: "brown", caseworker: "jonas" },
    { name: "Trafik", colour: "red" },
    { name: "Internet", colour: "blue" },
    { name: "Lærepladser", colour: "yellow", caseworker: "jonas" },
    { name: "Sagsbehandling", colour: "purple" },
    { name: "Vejledning", colour: "purple", under: "Sagsbehandling" },
  ],
  submissions: growthSubmissions,
  responses: growthResponses,
  released: {
    daysAfterDeadline: 22,
    foreword: [
      "Tak til alle, der har taget sig tid til at læse udkastet og skrive til os.",
      "I denne hvidbog kan du se, hvad der blev sagt, og hvad forvaltningen svarer på hvert enkelt punkt. Svarene er forvaltningens **indstilling**: det er kommunalbestyrelsen, der beslutter.",
      "Tre ting fylder mest i høringssvarene:",
      "- jorden ved afkørsel 31, som nogle vil bygge på og andre dyrke\n- krav om lærlinge, når kommunen køber ind\n- trafik og tunge lastbiler gennem byerne",
    ].join("\n\n"),
  },
  decisions: [
    {
      kind: "committee",
      body: "Erhvervs- og Vækstudvalget",
      after: 9,
      itemNumber: "6",
      itemTitle: "Erhvervs- og vækststrategi: behandling efter høring",
      recommendation:
        "Forvaltningen indstiller til udvalget,\n\nat strategien anbefales vedtaget med de ændringer, der følger af svarene på høringssvarene,\nat svarene tages til efterretning, og\nat grænsen for krav om lærlinge fastholdes på fem millioner kroner og vurderes igen om to år.",
      presentation:
        "Udkastet har været i offentlig høring i otte uger efter planlovens § 23 a. Seks høringsparter blev inviteret, og fem af dem har svaret. I alt er der kommet otte høringssvar med 12 punkter.\n\nFem punkter er imødekommet: Tallet for arbejdspladser rettes til 9.860, lejere kan søge tilskud til facader, 7. klasse kommer på besøg på erhvervsskolen, trafikken på Grænsevej undersøges sammen med Nørreengen Kommune, og lastbiler må ikke køre gennem Vester Skovby. To er imødekommet delvist: parkering i bymidten og tidsplaner for miljøgodkendelser. Tre er ikke imødekommet: to om erhvervsjordens placering og ét om grænsen for krav om lærlinge. Ét er taget til efterretning, og ét ligger uden for høringen.\n\nDet, der deler vandene, er jorden ved afkørsel 31. Savværksgrunden er undersøgt som alternativ. Den er på tre hektar mod 18, den er forurenet, og den ligger op til boliger.\n\nAlle deltagere fik svar på deres punkter, da svarene blev offentliggjort. Høringssvar og svar er vedlagt i fuld længde.",
      economy:
        "Køb og byggemodning af de 18 hektar koster 75 mio. kr. og er sat af på anlægsbudgettet. Salget af grundene ventes at give 82 mio. kr. frem til 2034. Tilskud til facader er på 1,2 mio. kr. om året inden for udvalgets ramme. Det nye i ændringerne koster 135.000 kr. i år: 90.000 kr. til kommunens halvdel af trafikundersøgelsen og 45.000 kr. om året til kørsel af 7. klasser. Begge dele kan holdes inden for rammen.",
      competence: "Kommunalbestyrelsen beslutter. Erhvervs- og Vækstudvalget indstiller.",
      text: "Udvalget anbefaler indstillingen med den ændring, at grænsen for krav om lærlinge sættes til tre millioner kroner, og at firmaer, der ikke har haft lærlinge før, får gratis vejledning.",
      absent: ["Vibeke Nordkær"],
      dissent:
        "Gorm Hedeager kan ikke anbefale, at der udlægges landbrugsjord ved motorvejen, før savværksgrunden er renset og taget i brug.",
      politicalReason:
        "Erhvervsskolens svar gjorde indtryk: 41 unge mangler en læreplads nu, og de kan ikke vente to år på en evaluering. To millioner kroner, som skolen foreslog, ville ramme de mindste firmaer. Tre millioner er en grænse, som de kan være med på, når kommunen betaler for vejledningen.\n\nOm jorden har udvalget lyttet til, at den er god, og at den ikke kommer igen. Udvalget følger alligevel forvaltningen, fordi alternativet er tung trafik gennem to byer.",
      follows: false,
      departures: [
        {
          response: "apprentices",
          outcome: "partly_met",
          reason:
            "Grænsen sættes til tre millioner kroner i stedet for fem. Erhvervsskolen havde foreslået to; udvalget har lagt sig imellem af hensyn til firmaer med få ansatte.",
        },
      ],
    },
    {
      kind: "council",
      body: "Kommunalbestyrelsen",
      after: 14,
      itemNumber: "11",
      itemTitle: "Vedtagelse af erhvervs- og vækststrategi",
      recommendation:
        "Erhvervs- og Vækstudvalget indstiller, at strategien vedtages med de ændringer, der følger af svarene på høringssvarene, og med en grænse for krav om lærlinge på tre millioner kroner.",
      presentation:
        "Udvalget har behandlet strategien efter høringen og afviger på ét punkt fra forvaltningens indstilling: grænsen for krav om lærlinge. Alle deltagere har fået besked om udvalgets beslutning.\n\nMed tre millioner kroner kommer kravet til at gælde omkring 52 udbud om året mod 28 i udkastet. Forvaltningen vurderer, at det giver cirka 15 lærepladser mere.\n\nAlle otte høringssvar, svarene på dem og referatet af udvalgets møde er vedlagt.",
      economy:
        "Ud over det, som udvalget har behandlet, koster vejledning af firmaer 220.000 kr. om året. Beløbet findes inden for Erhvervs- og Vækstudvalgets ramme ved at bruge mindre på annoncer.",
      competence: "Kommunalbestyrelsen efter planlovens § 23 a.",
      text: "Vedtaget som indstillet af udvalget med 17 stemmer mod 2.",
      absent: ["Bjarke Enghave", "Vibeke Nordkær"],
      dissent:
        "Gorm Hedeager og Tove Lindeskov stemte imod, fordi de ønsker erhvervsjorden placeret på savværksgrunden, og fordi 18 hektar god landbrugsjord ikke kan skaffes igen.",
      politicalReason:
        "Et flertal ønsker flere lærepladser og har derfor fulgt erhvervsskolen et stykke på vej. Jorden ved motorvejen er valgt, for at den tunge trafik ikke skal gennem byerne; det vejede tungere end jordens værdi for landbruget. De, der skrev om jorden, har ret i, at det er et tab, og det skal stå her.\n\nNørreengen Kommune og mejeriet har gjort opmærksom på trafikken i Engby og Vester Skovby, som udkastet ikke havde blik for. Det er rettet, og strategien er blevet bedre af det.",
      follows: false,
      departures: [
        {
          response: "apprentices",
          outcome: "partly_met",
          reason:
            "Kommunalbestyrelsen følger udvalget: Grænsen bliver tre millioner kroner, og firmaer, der ikke har haft lærlinge før, får gratis vejledning. Det er den eneste afvigelse fra det, forvaltningen indstillede.",
        },
      ],
    },
  ],
  adopted: { after: 6, changes: growthChanges },
  concludedAfter: 8,
};
