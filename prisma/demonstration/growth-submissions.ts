import type { WrittenResponse, WrittenSubmission } from "./shape.ts";

export const growthSubmissions: WrittenSubmission[] = [
  {
    name: "Kasper Vindelev",
    email: "kasper.vindelev@post.example",
    section: "vision",
    day: 4,
    clock: "22:31",
    body: "hvad med os der arbejder hjemme? jeg har 3 kunder i tyskland og et internet der falder ud når det blæser. læg fiber til skovby så har i jeres arbejde i cykelafstand",
    points: [
      {
        passage: "læg fiber til skovby så har i jeres arbejde i cykelafstand",
        kind: "proposal",
        section: "vision",
        themes: ["Internet"],
        response: "fibre",
      },
    ],
    answered: true,
  },
  {
    name: "Rasmus Kongsted",
    email: "kontakt@erhvervsraad.example",
    onBehalfOf: "association",
    organisation: "Mølleå Erhvervsråd",
    section: "numbers",
    day: 25,
    clock: "11:40",
    body: "Erhvervsrådet støtter strategien. Den vælger til og fra, og det har vi savnet i de tidligere. Vores 212 medlemmer peger selv på det samme: plads, folk og svar til tiden.\n\nVi beder om en rettelse i punkt 7: tallet 9.140 omfatter ikke deltidsansatte under 15 timer. Det rigtige tal er 9.860. Det lyder måske af lidt, men er udgangspunktet 720 for lavt, kan målet om 600 nye arbejdspladser nås ved at tælle anderledes, og det kan ingen være tjent med.",
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
    body: "Gratis torv er fint, men det hjælper ikke, når der ikke er et sted at parkere i to timer. Vi foreslår to timers parkering med skive i hele bymidten. I dag holder de samme biler der fra morgen til aften, og mange af dem er vores egne ansattes. Det skal vi nok selv tage fat i.\n\nOg så tilskuddet til facader: 14 af os lejer vores butik. Ejeren bor et andet sted og har ingen glæde af et nyt skilt. Lad den, der lejer, søge.",
    points: [
      {
        passage:
          "Gratis torv er fint, men det hjælper ikke, når der ikke er et sted at parkere i to timer. Vi foreslår to timers parkering med skive i hele bymidten.",
        kind: "proposal",
        section: "shops",
        themes: ["Bymidte", "Parkering"],
        response: "parking",
      },
      {
        passage: "Lad den, der lejer, søge.",
        kind: "proposal",
        section: "shops",
        themes: ["Bymidte", "Tilskud"],
        response: "tenants",
      },
    ],
    answered: true,
  },
  {
    name: "Merete Aagesholm",
    email: "plan@noerreengen.example",
    onBehalfOf: "authority",
    organisation: "Nørreengen Kommune",
    channel: "email",
    section: "land",
    day: 36,
    clock: "14:18",
    body: "Nørreengen Kommune har modtaget udkastet til erhvervs- og vækststrategi og har følgende bemærkninger.\n\nErhvervsområdet ved afkørsel 31 ligger 900 meter fra kommunegrænsen. Vi vurderer, at en del af den tunge trafik vil køre ad Grænsevej gennem vores landsby Engby, hvor vejen er 5,5 meter bred og uden fortov. Vi beder om, at trafikken på Grænsevej bliver undersøgt af begge kommuner, før den første grund bliver solgt.\n\nVi har ikke indsigelser mod arealudlægget som sådan.",
    points: [
      {
        passage:
          "Vi beder om, at trafikken på Grænsevej bliver undersøgt af begge kommuner, før den første grund bliver solgt.",
        kind: "objection",
        section: "land",
        themes: ["Erhvervsjord", "Trafik"],
        response: "traffic",
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
    body: "De 18 hektar ved motorvejen er den bedste landbrugsjord, vi har. Min far drænede den i 1962, og den har givet otte ton hvede i hektaren lige siden. Når der først er støbt, kommer den aldrig igen.\n\nByg på den tomme grund efter savværket i stedet. Den har ligget hen i ni år, og den er jo allerede ødelagt.",
    points: [
      {
        passage: "De 18 hektar ved motorvejen er den bedste landbrugsjord, vi har.",
        kind: "objection",
        section: "land",
        themes: ["Erhvervsjord"],
        response: "land",
      },
      {
        passage: "Byg på den tomme grund efter savværket i stedet.",
        kind: "proposal",
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
    body: "Grænsen på fem millioner kroner er for høj. Tre fjerdedele af kommunens udbud ligger under. Sæt den til to. Lige nu har vi 41 elever på grundforløbet, som mangler en læreplads, og de fleste af dem er tømrere og elektrikere.\n\nVejledning i 8. klasse er et godt forslag, men mange har bestemt sig på det tidspunkt. Lad dem komme på besøg allerede i 7. klasse. Vi stiller værkstederne til rådighed uden betaling.",
    points: [
      {
        passage:
          "Grænsen på fem millioner kroner er for høj. Tre fjerdedele af kommunens udbud ligger under. Sæt den til to.",
        kind: "proposal",
        section: "skills",
        themes: ["Lærepladser"],
        response: "apprentices",
      },
      {
        passage: "Lad dem komme på besøg allerede i 7. klasse.",
        kind: "proposal",
        section: "skills",
        themes: ["Vejledning"],
        response: "guidance",
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
    body: "Kære kommune\n\nTak, fordi I spørger. Jeg har ikke andet at sige, end at jeg håber, at slagteren bliver.\n\nVenlig hilsen\nAgnete Fuglevig",
    answered: true,
  },
  {
    name: "Dorthe Ladegaard",
    email: "direktion@mejeri.example",
    onBehalfOf: "company",
    organisation: "Mølleå Mejeri",
    section: "service",
    day: 55,
    clock: "16:44",
    body: "Mejeriet har 186 ansatte og vil gerne have 40 til, når den nye ostehal er bygget. To ting afgør, om det bliver her.\n\nFor det første sender I vores lastbiler gennem Vester Skovby, når afkørslen bliver bygget om. Der kører 62 mælkebiler i døgnet, også om natten. Lav et forbud mod gennemkørsel i Vester Skovby og en ordentlig omvej; det vil både beboerne og vores chauffører være glade for.\n\nFor det andet: 30 dage er godt for en carport, men vores sag er en miljøgodkendelse. Den sidste tog 14 måneder. Sæt også en frist for miljøgodkendelser.",
    points: [
      {
        passage: "Lav et forbud mod gennemkørsel i Vester Skovby og en ordentlig omvej",
        kind: "proposal",
        section: "land",
        themes: ["Trafik"],
        response: "lorries",
      },
      {
        passage: "Sæt også en frist for miljøgodkendelser.",
        kind: "proposal",
        section: "service",
        themes: ["Sagsbehandling"],
        response: "permits",
      },
    ],
    answered: true,
  },
];

/** Every answer has its reason; Jonas writes, Karen approves. */
const answered = (key: string, outcome: WrittenResponse["outcome"], reason: string): WrittenResponse => ({
  ...{ key, outcome, reason },
  author: "jonas",
  approver: "karen",
});

export const growthResponses: WrittenResponse[] = [
  answered(
    "support",
    "noted",
    "Erhvervsrådets støtte følger med sagen til udvalget, sammen med oplysningen om, at medlemmerne peger på plads, arbejdskraft og sagsbehandling. Den ændrer ikke teksten, fordi de tre emner allerede er dens afsnit 3, 5 og 6.",
  ),
  answered(
    "figure",
    "met",
    "Erhvervsrådet har ret. Tallet i udkastet kom fra en opgørelse uden deltidsansatte under 15 timer. Punkt 7 bliver rettet til 9.860 med en note om, hvem der er talt med. Målet om 600 flere arbejdspladser bliver regnet fra det nye tal.",
  ),
  answered(
    "parking",
    "partly_met",
    "Parkering hører til trafik- og mobilitetsstrategien, som kommer i høring for sig. Vi tager forslaget om to timer med skive med dertil og skriver i denne strategi, at parkering er en del af opgaven. Vi kan ikke love ordningen her, fordi den også berører beboerne i bymidten, som ikke er blevet spurgt endnu.",
  ),
  answered(
    "tenants",
    "met",
    "Formålet er en pænere gade, uanset hvem der ejer huset. Den, der lejer et lokale, kan derfor også søge, når ejeren har skrevet under på ansøgningen. Underskriften er nødvendig, fordi facaden tilhører ejeren.",
  ),
  answered(
    "traffic",
    "met",
    "De to kommuners vejafdelinger undersøger trafikken på Grænsevej sammen, før den første grund bliver sat til salg. Vi har regnet på trafikken i vores egen kommune, men ikke øst for grænsen, og det burde vi have gjort. Undersøgelsen koster 180.000 kr. og bliver delt lige.",
  ),
  answered(
    "land",
    "not_met",
    "Savværksgrunden er på tre hektar og ligger op til boliger. Den kan ikke rumme virksomheder med tung trafik, og den er forurenet, så den tidligst kan bruges i 2031. Det er rigtigt, at jorden ved afkørslen er god landbrugsjord. Den er alligevel valgt, fordi den kan nås uden at køre gennem en by, og fordi begge ejere vil sælge.",
  ),
  answered(
    "apprentices",
    "not_met",
    "En grænse på to millioner kroner ville gælde 60 flere udbud om året. De fleste af dem går til firmaer med under ti ansatte, og forvaltningen vurderer, at de vil have svært ved at løfte kravet og derfor lade være med at byde. Vi foreslår at se på grænsen igen, når der er to års erfaring.",
  ),
  answered(
    "guidance",
    "met",
    "Alle elever i 7. klasse besøger erhvervsskolen i en formiddag fra næste skoleår. Skolen stiller værkstederne til rådighed, så kommunen skal kun betale kørslen, omkring 45.000 kr. om året.",
  ),
  answered(
    "lorries",
    "met",
    "Der bliver forbud mod gennemkørsel for lastbiler i Vester Skovby, når afkørslen er bygget om. Politiet har sagt god for det. Omvejen er 2,3 km længere og går ad Ringvejen, der er bygget til det.",
  ),
  answered(
    "permits",
    "partly_met",
    "Vi kan ikke love en fast frist, fordi loven giver naboer og myndigheder tid til at udtale sig, og fordi en sag om et mejeri ikke ligner en sag om et værksted. Men du kan få at vide, hvornår afgørelsen kommer: Alle får en tidsplan inden 14 dage, og vi siger til, hvis den skrider.",
  ),
  answered(
    "fibre",
    "outside",
    "Kommunen må ikke selv lægge fiber, hvor et selskab kan gøre det, så strategien kan ikke love det. Vester Skovby er med i den pulje, som staten fordeler til dækning på landet næste forår. Landsbyens beboere skal søge sammen, og vores erhvervskonsulent hjælper med ansøgningen, hvis du ringer.",
  ),
];
