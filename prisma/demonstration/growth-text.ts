import type { WrittenSection } from "./shape.ts";

const LAND_1 =
  "18 hektar ved afkørsel 31 udlægges til erhverv. Det svarer til 25 fodboldbaner. I dag har kommunen kun 2,4 hektar erhvervsjord tilbage, fordelt på seks små grunde, og i de sidste tre år er fire virksomheder flyttet til nabokommuner, fordi de ikke kunne få plads.";
const LAND_2 =
  "Jorden ejes af to landmænd, som har sagt ja til at sælge. Den koster 31 mio. kr. at købe og 44 mio. kr. at byggemodne. Pengene kommer tilbage, når grundene sælges; de første i 2027, de sidste senest i 2034.";
const LAND_3 =
  "Vi har også set på savværksgrunden og på marken ved Vester Skovby. Savværksgrunden er for lille, og fra Vester Skovby skal lastbilerne gennem to byer. Prisen for valget er, at der går god landbrugsjord tabt.";

const SHOPS_1 =
  "Nye butikker placeres i bymidterne i Mølleå, Strandby og Stationsbyen. Ved motorvejen må der kun være butikker, som sælger det, de selv laver, og højst 200 m² hver. Hver sjette butik i Algade står tom i dag; i 2018 var det hver tolvte.";
const SHOPS_2 =
  "Kommunen giver tilskud til facader med op til halvdelen af udgiften, højst 60.000 kr. pr. hus, og lader torvet være gratis for handlende hele året. Det koster 1,2 mio. kr. om året i tilskud og 90.000 kr. i torveafgift, som vi ikke længere får ind.";

const SKILLS_1 =
  "Kommunen stiller krav om lærlinge i alle udbud over fem millioner kroner. Det er omkring 28 af kommunens 110 udbud om året og giver plads til cirka 20 lærlinge.";
const SKILLS_2 =
  "Vi samarbejder med erhvervsskolen om vejledning i 8. klasse. Hver elev får to dage på skolens værksteder og en dag i en virksomhed. Sidste år søgte 17 procent af eleverne i 9. klasse en erhvervsuddannelse; målet er 25 procent i 2030.";

const SERVICE_1 =
  "Virksomheder får én kontaktperson og ét telefonnummer, uanset om det handler om en byggesag, en tilladelse til udeservering eller en ny medarbejder. Kontaktpersonen har ansvar for, at du får svar fra den rigtige.";
const SERVICE_2 =
  "Enkle byggesager afgøres inden 30 dage, regnet fra den dag vi har alle oplysninger. I dag tager de 52 dage i gennemsnit. Det kræver en byggesagsbehandler mere, og at vi siger til inden for fem dage, hvis der mangler noget.";

const NUMBERS_1 =
  "Den årlige opgørelse viser antal arbejdspladser fordelt på brancher og byer og bliver lagt frem for erhvervsforum i marts. I 2024 var der 9.140 arbejdspladser i kommunen.";
const NUMBERS_2 =
  "Opgørelsen viser også, hvor mange erhvervsgrunde der er solgt, hvor mange butikker der står tomme, hvor mange lærlinge kommunens leverandører har, og hvor længe en byggesag tager. Når et mål ikke bliver nået, skal grunden stå der.";

const paragraphs = (...all: string[]): string => all.join("\n\n");

/** The draft as it was heard. */
export const growthSections: WrittenSection[] = [
  {
    key: "vision",
    kind: "vision",
    title: "Vision: arbejde inden for cykelafstand",
    summary: "Flere skal kunne arbejde, hvor de bor.",
    body: paragraphs(
      "Hver anden, der bor i Mølleå Kommune, arbejder uden for den. I gennemsnit kører de 34 kilometer hver vej. Vi vil have flere virksomheder, som har brug for dem, der bor her, og som bliver her.",
      "Vi kan ikke konkurrere med de store byer på alting. Vi vælger **fødevarer og grøn teknik**, fordi mejeriet, gartnerierne og erhvervsskolen er her i forvejen. Det betyder, at der er andre brancher, som vi ikke bruger penge på at hente hertil.",
    ),
  },
  {
    key: "jobs",
    kind: "goal",
    title: "600 flere arbejdspladser i 2030",
    summary: "Målet er 600 nye job på seks år. Hvert tredje skal være i fødevarer eller grøn teknik.",
    body: paragraphs(
      "Målet er 600 flere private arbejdspladser i 2030, heraf en tredjedel i fødevarer og grøn teknik. De sidste seks år er der kommet 210 til.",
      "Vi regner med, at de fordeler sig sådan:\n\n- 300 på de nye grunde ved motorvejen\n- 180 i virksomheder, der allerede er her\n- 120 i butikker, håndværk og service i byerne",
      "Målet er højt, og vi når det kun, hvis grundene ved motorvejen bliver solgt til tiden. Er der kommet færre end 250 arbejdspladser til i 2028, tager kommunalbestyrelsen strategien op igen.",
    ),
  },
  {
    key: "land",
    kind: "focus_area",
    title: "Erhvervsjord ved motorvejen",
    summary: "Der bliver plads til store virksomheder ved afkørslen. Det koster god landbrugsjord.",
    body: paragraphs(LAND_1, LAND_2, LAND_3),
  },
  {
    key: "shops",
    kind: "focus_area",
    title: "Levende bymidter",
    summary: "Butikker skal ligge i byen, ikke ved motorvejen. Du kan få tilskud til en facade.",
    body: paragraphs(SHOPS_1, SHOPS_2),
  },
  {
    key: "skills",
    kind: "focus_area",
    title: "Hænder og hoveder",
    summary: "Den, der bygger for kommunen, skal have lærlinge. Elever i 8. klasse prøver værkstederne.",
    body: paragraphs(SKILLS_1, SKILLS_2),
  },
  {
    key: "service",
    kind: "focus_area",
    title: "Én indgang til kommunen",
    summary: "Ét telefonnummer, og svar på enkle byggesager inden 30 dage.",
    body: paragraphs(SERVICE_1, SERVICE_2),
  },
  {
    key: "numbers",
    kind: "text",
    title: "Opgørelse",
    summary: "Hvert år i marts viser vi, om det går den rigtige vej.",
    body: paragraphs(NUMBERS_1, NUMBERS_2),
  },
];

/** What the answers and the decisions changed. */
export const growthChanges = [
  {
    key: "land",
    body: paragraphs(
      LAND_1,
      LAND_2,
      LAND_3,
      "Før den første grund bliver solgt, undersøger kommunen trafikken på Grænsevej sammen med Nørreengen Kommune. Der kommer forbud mod gennemkørsel for lastbiler i Vester Skovby.",
    ),
  },
  {
    key: "shops",
    body: paragraphs(
      SHOPS_1,
      `${SHOPS_2} Også den, der lejer et lokale, kan søge, når ejeren har skrevet under på ansøgningen.`,
      "Parkering i bymidten er en del af opgaven og bliver løst i trafik- og mobilitetsstrategien.",
    ),
  },
  {
    key: "skills",
    body: paragraphs(
      "Kommunen stiller krav om lærlinge i alle udbud over tre millioner kroner. Det er omkring 52 af kommunens 110 udbud om året og giver plads til cirka 35 lærlinge. Firmaer, der ikke har haft lærlinge før, får gratis vejledning.",
      `${SKILLS_2} I 7. klasse besøger alle elever erhvervsskolen i en formiddag.`,
    ),
  },
  {
    key: "service",
    body: paragraphs(
      SERVICE_1,
      SERVICE_2,
      "Skal en virksomhed have en miljøgodkendelse, får den en tidsplan inden 14 dage, så den ved, hvornår afgørelsen kommer.",
    ),
  },
  {
    key: "numbers",
    body: paragraphs(
      "Den årlige opgørelse viser antal arbejdspladser fordelt på brancher og byer og bliver lagt frem for erhvervsforum i marts. I 2024 var der 9.860 arbejdspladser i kommunen, deltidsansatte under 15 timer talt med.",
      NUMBERS_2,
    ),
  },
];
