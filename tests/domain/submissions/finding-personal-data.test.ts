import { findInName, findPersonalData } from "#app/domain/submissions/personal-data.ts";
import { Chance } from "#tests/support/chance.ts";
import { cleanText } from "#tests/support/clean-texts.ts";
import { expect, test } from "#tests/support/database.ts";
import { cprNumber, writtenNumber } from "#tests/support/planted-numbers.ts";

/** Everything found, as "kind: words". */
const foundIn = (text: string): string[] =>
  findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

/** Whether every digit that was planted lies in a CPR finding. */
function covers(text: string, written: string, found: ReturnType<typeof findPersonalData>): boolean {
  const from = text.indexOf(written);
  const digits = [...written].flatMap((sign, place) =>
    /[\d\uff10-\uff19]/.test(sign) ? [from + place] : [],
  );
  return found.some(
    ({ kind, start, end }) => kind === "cpr" && digits.every((one) => start <= one && one < end),
  );
}

test("planted CPR numbers are found in texts, names and organisations, however they are written", () => {
  const chance = new Chance(20_261_128);
  const carriers = {
    text: (written: string) => `${cleanText(chance)} Mit nummer er ${written}. ${cleanText(chance)}`,
    "end of a text": (written: string) => `${cleanText(chance)}\n${written}`,
    name: (written: string) => `Jens ${written}`,
    organisation: (written: string) => `Vandværket v/ ${written} Jensen`,
    "file name": (written: string) => `ansoegning_${written}.pdf`,
  };
  const missed = Object.entries(carriers).flatMap(([carrier, carry]) =>
    Array.from({ length: 400 }, () => {
      const inText = carrier.includes("text");
      const written = writtenNumber(cprNumber(chance), chance, !inText);
      const text = carry(written);
      const found = inText ? findPersonalData(text) : findInName(text);
      return covers(text, written, found) ? [] : [`${carrier}: ${JSON.stringify(written)}`];
    }).flat(),
  );
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(10);
});

test("of five thousand texts without personal data hardly any is stopped", () => {
  const chance = new Chance(20_261_129);
  const alarms = Array.from({ length: 5_000 }, () => foundIn(cleanText(chance))).filter(
    ({ length }) => length > 0,
  );
  expect(alarms.length, alarms.slice(0, 20).join("\n")).toBeLessThanOrEqual(100);
});

test("years, days, clocks, sums, cases and registers are nobody's number", () => {
  for (const text of [
    "Planen for 2024-2025, 2030 2035, 26.10.2026, 2026-10-26 og kl. 20.30-22.30.",
    "Det koster 25.000.000 kr., 25000000 kr. eller 22 500 000 kr.",
    "CVR 29 18 94 98, sagsnr. 20241234, EAN 5798000123456, matr.nr. 12 ab, lokalplan 291",
    "Mølleå, den 12.10.26\n2800 Lyngby",
    "Tabel: 10 12 14 16 18 20",
    "§ 23 a, stk. 2, nr. 11, j.nr. 01.02.05-P16-1-26",
    "Strandvejen 40 km/t, Motorring 3, Høring 12, Danmark 2030, Solcellepark 2",
  ])
    expect(foundIn(text), text).toEqual([]);
});

test("phone numbers, accounts, e-mail and postal addresses are found as people write them", () => {
  expect(
    foundIn(
      "Ring 20 30 40 50, +45 20304050, tlf.: 203 04 050 eller +46 70 123 45 67. ida(at)post.dk, bo@post.dk",
    ),
  ).toEqual([
    "phone: 20 30 40 50",
    "phone: +45 20304050",
    "phone: 203 04 050",
    "phone: +46 70 123 45 67",
    "email: ida(at)post.dk",
    "email: bo@post.dk",
  ]);
  expect(
    foundIn(
      "Betal til reg. 1234 konto 0001234567, DK50 0040 0440 1162 43 eller +71<123456789012345+12345678.",
    ),
  ).toEqual([
    "account: reg. 1234 konto 0001234567",
    "account: DK50 0040 0440 1162 43",
    "account: +71<123456789012345+12345678",
  ]);
  expect(
    foundIn(
      "Vi bor Lyngby Hovedgade 12, 2. tv, 2800 Kongens Lyngby. Jeg bor på skolevej 12. Rådhus Plads 1.",
    ),
  ).toEqual([
    "address: Lyngby Hovedgade 12, 2. tv, 2800 Kongens Lyngby",
    "address: skolevej 12",
    "address: Rådhus Plads 1",
  ]);
  expect(foundIn("Brønden ved Åkærvej 12 lugter, og Åvej 3 er værre.")).toEqual([
    "address: Åkærvej 12",
    "address: Åvej 3",
  ]);
});

test("others' names are found by what stands before them, and those of the elected are not", () => {
  expect(
    foundIn(
      "Min nabo Lise Jensen, hr. Hansen og fru Lund-Olsen talte med sagsbehandler Mette Holm og overlæge Per. " +
        "Unser Nachbar Karl Schmidt kam auch.",
    ),
  ).toEqual([
    "person: Lise Jensen",
    "person: Hansen",
    "person: Lund-Olsen",
    "person: Mette Holm",
    "person: Per",
    "person: Karl Schmidt",
  ]);
  for (const text of [
    "Borgmester Hans Olsen og byrådsmedlem Karen Lind lovede det.",
    "Min nabo og jeg er enige. Min nabo, Gentofte Kommune, siger nej.",
    "Læger Uden Grænser og lægen Region Hovedstaden.",
    "Hr. formand, fru borgmester!",
  ])
    expect(foundIn(text), text).toEqual([]);
});

test("health is found where it is said of one person, and not where it is what is talked about", () => {
  expect(
    foundIn(
      "Jeg har fået brystkræft, og min gamle mor er dement. Min depression blev værre. Min mand Ole har sclerose. " +
        "Hun er kørestolsbruger. Jeg har selv en søn med autisme.",
    ).filter((one) => one.startsWith("health")),
  ).toEqual([
    "health: brystkræft",
    "health: dement",
    "health: depression",
    "health: sclerose",
    "health: kørestolsbruger",
    "health: autisme",
  ]);
  for (const text of [
    "Børn med ADHD og ældre med demens har brug for ro.",
    "Jeg synes, at kørestolsbrugere skal kunne komme ind.",
    "Støj giver hjertekarsygdomme. Handicaprådet har talt. Vandskader er dyre.",
    "Jeg er bange for, at ældre med demens farer vild.",
    "Menschen mit Behinderung brauchen einen Aufzug.",
  ])
    expect(foundIn(text), text).toEqual([]);
});

test("no text, however it is made, keeps the scanner busy for longer than its length", () => {
  test.setTimeout(60_000);
  const hostile = [
    "A",
    "a@",
    "Aa ",
    "1",
    "A.",
    "1 ",
    "12 10 26 ",
    "010285 ",
    "0-",
    "+4",
    "DK12 ",
    "min nabo Aa ",
  ];
  const more = [
    "hr. Aa-",
    "Aavej 1, ",
    "jeg har ",
    "reg. 1234 ",
    "konto ",
    "a(at)a.",
    "\u200b1",
    "Å",
    "ß ",
    "1\n",
  ];
  for (const part of [...hostile, ...more]) findPersonalData(part.repeat(Math.ceil(100_000 / part.length)));
});
