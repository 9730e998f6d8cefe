/** A winmail.dat as Outlook packs a file into one (MS-OXTNEF): its short name, its bytes, and its own name among its properties. */
export function winmail(name: string, content: Buffer): Buffer {
  const attribute = (level: number, id: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(9);
    head.writeUInt8(level, 0);
    head.writeUInt32LE(id, 1);
    head.writeUInt32LE(data.length, 5);
    const sum = Buffer.alloc(2);
    sum.writeUInt16LE(
      data.reduce((all, byte) => (all + byte) & 0xffff, 0),
      0,
    );
    return Buffer.concat([head, data, sum]);
  };
  const number = (value: number, bytes: 2 | 4): Buffer => {
    const written = Buffer.alloc(bytes);
    written.writeUIntLE(value, 0, bytes);
    return written;
  };
  const padded = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
  const long = Buffer.from(`${name}\0`, "utf16le");
  const properties = Buffer.concat([
    ...[number(2, 4), number(3, 2), number(0x3705, 2), number(1, 4)],
    ...[number(0x1f, 2), number(0x3707, 2), number(1, 4), number(long.length, 4), padded(long)],
  ]);
  return Buffer.concat([
    ...[number(0x223e9f78, 4), number(1, 2)],
    attribute(1, 0x00089006, Buffer.from([0, 0, 1, 0])),
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, Buffer.from("SKITSE~1.TXT\0", "latin1")),
    attribute(2, 0x0006800f, content),
    attribute(2, 0x00069005, properties),
  ]);
}
