import { deflateSync } from "node:zlib";
import { colourOf, layoutOf, type Picture } from "./picture.ts";

const SCALE = 2;
const crcTable = Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
const crc = (bytes: Buffer): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = ((crcTable[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)) >>> 0;
  return (value ^ 0xffffffff) >>> 0;
};

/** The bars of a chart without its words, for programs that cannot show its SVG; the words stand in the table below it. */
export function drawPng(picture: Picture): Buffer {
  const { width, height, rects } = layoutOf(picture);
  const [across, down] = [Math.round(width * SCALE), Math.round(height * SCALE)];
  const line = across * 3 + 1;
  const pixels = Buffer.alloc(line * down, 0xff);
  for (let y = 0; y < down; y += 1) pixels[y * line] = 0;
  for (const rect of rects) {
    const colour = Buffer.from(colourOf(rect.series).slice(1), "hex");
    const [left, right] = [Math.round(rect.x * SCALE), Math.round((rect.x + rect.width) * SCALE)];
    for (let y = Math.round(rect.y * SCALE); y < Math.round((rect.y + rect.height) * SCALE); y += 1)
      pixels.fill(colour, y * line + 1 + left * 3, y * line + 1 + right * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(across, 0);
  head.writeUInt32BE(down, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [part("IHDR", head), part("IDAT", deflateSync(pixels)), part("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

function part(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(named));
  return Buffer.concat([size, named, check]);
}
