/** The colours of one municipality's mails, made legible: its own colour may be any. */
export type Colours = {
  band: string;
  onBand: string;
  link: string;
  /** For dark windows; dark text is readable on it. */
  linkInDark: string;
};

export const INK = "#1a1f21";
/** The grounds text stands on, the one with the least contrast of each kind: the page, and a box in a dark window. */
export const PAGE = "#e9eeee";
export const DARK_BOX = "#2a3438";
const NEUTRAL = "#0b5d5e";
/** WCAG 2.2 AA for text is 4.5; a little over it survives rounding. */
const READABLE = 4.6;

type Rgb = [number, number, number];

const toRgb = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];
const toHex = (rgb: Rgb): string => `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

function luminance(hex: string): number {
  const [red, green, blue] = toRgb(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG between two `#rrggbb` colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour itself, or as far towards black or white as it must go to be readable on the ground. */
function readableOn(ground: string, colour: string, towards: "#000000" | "#ffffff"): string {
  const from = toRgb(colour);
  const to = toRgb(towards);
  for (let step = 0; step < 20; step += 1) {
    const mixed = toHex(from.map((part, i) => Math.round(part + ((to[i] ?? 0) - part) * (step / 20))) as Rgb);
    if (contrast(mixed, ground) >= READABLE) return mixed;
  }
  return towards;
}

const known = new Map<string, Colours>();

/** The colours of a municipality's mails, from its own colour as `#rrggbb`; a neutral one when that cannot be read. */
export function coloursOf(colour: string): Colours {
  const band = /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : NEUTRAL;
  const before = known.get(band);
  if (before) return before;
  const colours = {
    band,
    onBand: contrast(band, "#ffffff") >= contrast(band, "#000000") ? "#ffffff" : "#000000",
    link: readableOn(PAGE, band, "#000000"),
    linkInDark: readableOn(DARK_BOX, band, "#ffffff"),
  };
  known.set(band, colours);
  return colours;
}
