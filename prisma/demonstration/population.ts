import type { BackgroundQuestion } from "#app/domain/reach/background.ts";
import type { Population } from "#app/domain/reach/population.ts";

const SOURCE = "Mølleå Kommunes befolkningstal (opdigtede)";

const question = (asked: BackgroundQuestion, people: Record<string, number>): Population => ({
  ...{ question: asked, source: SOURCE, year: 2026 },
  people: Object.entries(people).map(([answer, count]) => ({ answer, people: count })),
});

const inDistricts = {
  Stationsbyen: 11_420,
  Møllebakken: 7_960,
  Strandby: 4_310,
  Skovby: 3_870,
  Landsbyerne: 6_240,
};
export const districts = Object.keys(inDistricts);

/** How many live in the demonstration's municipality: 33,800. */
export const population: Population[] = [
  question("age", {
    ...{ under_18: 6_690, "18_29": 3_980, "30_44": 5_630 },
    ...{ "45_59": 7_320, "60_74": 6_540, from_75: 3_640 },
  }),
  question("gender", { woman: 17_010, man: 16_750, other: 40 }),
  question("district", inDistricts),
];
