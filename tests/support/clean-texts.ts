import type { Chance } from "./chance.ts";

type Slot = (chance: Chance) => string;
const two = (value: number): string => String(value).padStart(2, "0");
const MONTHS = "januar februar marts april maj juni juli august september oktober november december".split(
  " ",
);
const ROADS = "Strandvejen Skovbrynet Bygaden Ringvejen Møllevej Engvej Kirkestræde Havnegade Parkallé".split(
  " ",
);
const TOWNS = "Mølleå Nordby Sønderlund Engbæk Vestskov Ådal Birkelse".split(" ");

/** What stands in texts of hearings and looks like a number of somebody's. */
const SLOTS: Record<string, Slot> = {
  day: (c) =>
    c.one([
      `${c.between(1, 28)}. ${c.one(MONTHS)} ${c.between(2019, 2031)}`,
      `${two(c.between(1, 28))}.${two(c.between(1, 12))}.${c.between(2019, 2031)}`,
      `${two(c.between(1, 28))}-${two(c.between(1, 12))}-${c.between(2019, 2031)}`,
      `${c.between(2019, 2031)}-${two(c.between(1, 12))}-${two(c.between(1, 28))}`,
      `${c.between(1, 28)}/${c.between(1, 12)}-${c.between(19, 31)}`,
      `${two(c.between(1, 28))}.${two(c.between(1, 12))}.${c.between(19, 31)}`,
    ]),
  clock: (c) =>
    `kl. ${two(c.between(7, 22))}.${c.one(["00", "15", "30", "45"])}-${two(c.between(8, 23))}.${c.one(["00", "30"])}`,
  years: (c) => `${c.between(2018, 2026)}${c.one(["-", "–", " til ", "/"])}${c.between(2027, 2050)}`,
  case: (c) =>
    c.one([
      `sag ${c.between(2019, 2026)}-${c.between(100000, 999999)}`,
      `j.nr. ${two(c.between(1, 12))}.${two(c.between(1, 12))}.05-P16-${c.between(1, 30)}-${c.between(19, 26)}`,
      `sagsnr. ${c.between(20190000, 20269999)}`,
      `journalnummer ${c.between(10, 26)}/${c.between(1000, 29999)}`,
      `dok. ${c.between(100000, 999999)}-${c.between(19, 26)}`,
    ]),
  company: (c) =>
    c.next() < 0.95
      ? `CVR ${c.one(["", "nr. "])}${c.between(20000000, 45999999)}`
      : `P-nr. ${c.between(1003000000, 1029999999)}`,
  register: (c) =>
    c.one([
      `EAN 57980${c.between(10000000, 99999999)}`,
      `matr.nr. ${c.between(1, 99)} ${c.one(["a", "bk", "cø"])}`,
      `BFE-nr. ${c.between(1000000, 9999999)}`,
    ]),
  price: (c) =>
    c.one([
      `${c.between(1, 90)}.${c.between(100, 999)}.${c.between(100, 999)} kr.`,
      `${c.between(20000000, 90000000)} kr.`,
      `kr. ${c.between(100, 999)} ${c.between(100, 999)} ${c.between(100, 999)}`,
      `${c.between(2, 95)},${c.between(1, 9)} mio. kr.`,
      `${c.between(20, 98)} ${c.between(100, 999)} ${c.between(100, 999)} kr.`,
    ]),
  law: (c) =>
    `§ ${c.between(1, 80)}${c.one([" a", " b", ""])}, stk. ${c.between(1, 7)}, nr. ${c.between(1, 20)}`,
  figures: (c) =>
    c.next() < 0.8
      ? Array.from({ length: c.between(3, 8) }, () => c.between(10, 99)).join(
          c.one([", ", " / ", " og ", "; "]),
        )
      : Array.from({ length: c.between(5, 9) }, () => c.between(10, 99)).join(c.one([" ", " - "])),
  thousands: (c) => Array.from({ length: 3 }, () => `${c.between(1, 99)}.${c.between(100, 999)}`).join(", "),
  amount: (c) =>
    `${c.between(2, 400)} ${c.one(["boliger", "km", "parkeringspladser", "m²", "cykler", "træer", "%", "tons CO2"])}`,
  place: (c) =>
    `${c.one(ROADS)}${c.one(["", " og ", ", "])}`.replace(/ og $/, ` og ${c.one(ROADS)}`).replace(/, $/, ""),
  speed: (c) => `${c.one([30, 40, 50, 60, 80])} km/t`,
  town: (c) => c.one(TOWNS),
  plan: (c) =>
    c.one([
      `lokalplan ${c.between(1, 320)}`,
      `kommuneplan ${c.between(2017, 2029)}`,
      `ramme ${c.between(1, 9)}.${c.between(1, 40)}.${c.between(1, 30)}`,
      `afsnit ${c.between(1, 9)}.${c.between(1, 9)}`,
      `side ${c.between(2, 160)}`,
    ]),
};

const DANISH = [
  "Vi har læst {plan} og mener, at {amount} på {place} er for mange.",
  "Ifølge {law} i planloven skal forslaget i høring, og fristen er den {day}.",
  "Trafikken på {place} er steget siden {years}, og der køres mere end {speed}.",
  "Se {case}, som udvalget behandlede den {day} {clock}.",
  "Det koster {price}, og budgettet for {years} er {price}",
  "Tællingerne gav {figures} biler, mens prognosen siger {thousands}.",
  "Borgmester Hans Vestergaard og byrådsmedlem Karen Lind har begge lovet det.",
  "Børn med ADHD og ældre med demens har brug for rolige omgivelser.",
  "Støj og partikler giver hjertekarsygdomme, og det skal planen forebygge.",
  "Handicaprådet foreslår, at kørestolsbrugere kan komme ind på alle stationer.",
  "Jeg cykler hver dag fra {town} til {town} og mangler en sti langs {place}.",
  "Grundejerforeningen (stiftet {day}, {amount}) støtter målsætning {plan}.",
  "Virksomheden ({company}) har {register} og ønsker en udkørsel til {place}.",
  "Mødet holdes den {day} {clock} i kulturhuset i {town}.",
  "Min nabo og jeg er enige om, at {place} skal være en stillevej.",
  "Vi foreslår {amount} i {years}, jf. {plan}, {plan} og {law}.",
  "Hvis kommunen vil nå 70 % i 2030, skal {plan} ændres.",
  "Hr. formand, fru borgmester: bevar skoven og engene.",
  "{town}, den {day}",
  "Med venlig hilsen\nbestyrelsen",
];
const GERMAN = [
  "Wir haben den Entwurf vom {day} gelesen und lehnen {amount} ab.",
  "Nach {law} ist die Frist bis zum {day} zu verlängern.",
  "Der Verkehr auf der Straße nach {town} hat von {years} um {amount} zugenommen.",
  "Die Kosten betragen {price}, siehe {case}.",
  "Meine Frau und ich fahren jeden Tag mit dem Fahrrad nach {town}.",
  "Menschen mit Behinderung brauchen einen Aufzug am Bahnhof.",
  "Der Bürgermeister hat am {day} versprochen, die Schule zu erhalten.",
  "Die Messung ergab {figures} und {thousands}.",
];

/** An invented text as people send it to a hearing, full of days, sums, cases and paragraphs, with nobody's personal data in it. */
export function cleanText(chance: Chance): string {
  const sentences = chance.next() < 0.85 ? DANISH : GERMAN;
  return Array.from({ length: chance.between(2, 9) }, () => chance.one(sentences))
    .map((sentence) => sentence.replace(/\{(\w+)\}/g, (_, slot: string) => SLOTS[slot]?.(chance) ?? ""))
    .join(chance.one([" ", "\n", "\n\n"]));
}
