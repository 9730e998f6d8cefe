/** A bar chart as data: what is drawn the same on the web, in PDF and in Word. */
export type Picture = {
  /** What a screen reader says in its place. */
  alt: string;
  series: string[];
  bars: { label: string; counts: number[] }[];
};

/** Colours of up to five series, told apart in print and by those who see red and green alike; labels say the rest. */
export const SERIES_COLOURS = ["#1b6b3a", "#7fb685", "#9aa5b1", "#a33a2a", "#e0a030"] as const;
export const colourOf = (series: number): string =>
  SERIES_COLOURS[series % SERIES_COLOURS.length] ?? "#1b6b3a";

export type Rect = { x: number; y: number; width: number; height: number; series: number };
export type Layout = {
  width: number;
  height: number;
  rects: Rect[];
  rows: { y: number; label: string; all: number; end: number }[];
};

const WIDTH = 680;
const LABELS = 210;
const ROW = 24;
const LEGEND = 26;
const MOST_LETTERS = 32;

/** Where everything of a horizontal, stacked bar chart stands, in points. */
export function layoutOf({ bars, series }: Picture): Layout {
  const most = Math.max(1, ...bars.map(({ counts }) => total(counts)));
  const top = series.length > 1 ? LEGEND : 0;
  const room = WIDTH - LABELS - 40;
  const rects: Rect[] = [];
  const rows = bars.map(({ label, counts }, index) => {
    const y = top + index * ROW;
    let x = LABELS;
    counts.forEach((count, place) => {
      const width = Math.round((count / most) * room * 100) / 100;
      if (width > 0) rects.push({ x, y: y + 4, width, height: ROW - 8, series: place });
      x = Math.round((x + width) * 100) / 100;
    });
    return { y: y + ROW / 2, label: shortened(label), all: total(counts), end: x };
  });
  return { width: WIDTH, height: top + bars.length * ROW + 4, rects, rows };
}

const total = (counts: number[]): number => counts.reduce((all, one) => all + one, 0);
const shortened = (label: string): string =>
  label.length > MOST_LETTERS ? `${label.slice(0, MOST_LETTERS - 1)}…` : label;

/** The chart as SVG with dark text on white, for documents. */
export function svgOf(picture: Picture): string {
  const { width, height, rects, rows } = layoutOf(picture);
  const text = (x: number, y: number, words: string, anchor = "start") =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}" dominant-baseline="central">${escaped(words)}</text>`;
  const legend = picture.series.map((name, index) => {
    const x = (index * width) / picture.series.length;
    return `<rect x="${x}" y="4" width="12" height="12" fill="${colourOf(index)}"/>${text(x + 17, 10, name)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="IBM Plex Sans, Arial, sans-serif" font-size="11" fill="#1a1a1a">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...(picture.series.length > 1 ? legend : []),
    ...rects.map(
      (rect) =>
        `<rect x="${rect.x}" y="${rect.y}" width="${rect.width}" height="${rect.height}" fill="${colourOf(rect.series)}"/>`,
    ),
    ...rows.map(
      ({ y, label, all, end }) => text(LABELS - 8, y, label, "end") + text(end + 6, y, String(all)),
    ),
    "</svg>",
  ].join("");
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
