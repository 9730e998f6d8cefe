/** A file inside a winmail.dat. */
export type PackedFile = { name: string; content: Buffer };

const SIGNATURE = 0x223e9f78;
const PER_ATTRIBUTE = 11;
const [NEW_FILE, TITLE, DATA, PROPERTIES] = [0x00069002, 0x00018010, 0x0006800f, 0x00069005];
const LONG_NAME = 0x3707;
const [STRING8, UNICODE, BINARY, OBJECT] = [0x1e, 0x1f, 0x102, 0x0d];
const FIXED: Record<number, number> = {
  ...{ 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 },
};

/**
 * The files that Outlook has packed into a winmail.dat (MS-OXTNEF), which no other mail program opens. Empty when it is none,
 * or damaged.
 */
export function filesInTnef(packed: Buffer): PackedFile[] {
  if (packed.length < 6 || packed.readUInt32LE(0) !== SIGNATURE) return [];
  const files: PackedFile[] = [];
  let at = 6;
  while (at + PER_ATTRIBUTE <= packed.length) {
    const id = packed.readUInt32LE(at + 1);
    const length = packed.readUInt32LE(at + 5);
    const data = packed.subarray(at + 9, at + 9 + length);
    if (data.length < length) break;
    const file = files.at(-1);
    if (id === NEW_FILE) files.push({ name: "", content: Buffer.alloc(0) });
    else if (file && id === TITLE) file.name ||= textOf(data, "latin1");
    else if (file && id === DATA) file.content = data;
    else if (file && id === PROPERTIES) file.name = longNameIn(data) || file.name;
    at += PER_ATTRIBUTE + length;
  }
  return files.filter(({ content }) => content.length > 0);
}

const textOf = (data: Buffer, encoding: "latin1" | "utf16le"): string =>
  data.toString(encoding).replace(/\0.*$/s, "");

/** The file's own name among the properties of an attachment; empty when there is none, or what is there makes no sense. */
function longNameIn(data: Buffer): string {
  let at = 4;
  const room = (bytes: number) => at + bytes <= data.length;
  while (room(4)) {
    const [type, id] = [data.readUInt16LE(at), data.readUInt16LE(at + 2)];
    at += 4;
    // A property by a name of its own: not one of those that are wanted, and its name may be long.
    if (id >= 0x8000) return "";
    const fixed = FIXED[type];
    if (fixed !== undefined) {
      at += fixed;
      continue;
    }
    if (![STRING8, UNICODE, BINARY, OBJECT].includes(type) || !room(8)) return "";
    const length = data.readUInt32LE(at + 4);
    at += 8;
    if (id === LONG_NAME && room(length))
      return textOf(data.subarray(at, at + length), type === UNICODE ? "utf16le" : "latin1");
    at += Math.ceil(length / 4) * 4;
  }
  return "";
}
