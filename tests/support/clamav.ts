import { createServer, type Socket } from "node:net";

/** What ClamAV's daemon answers to its INSTREAM command: `found` names the virus, if any, in what it was sent. */
export async function startScanner(
  found: (bytes: Buffer) => string | null,
): Promise<{ url: string; close(): void }> {
  const server = createServer((socket) => {
    let come = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (part) => {
      come = Buffer.concat([come, part]);
      const sent = wholeStream(come);
      if (sent) answer(socket, found(sent));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `tcp://127.0.0.1:${port}`, close: () => server.close() };
}

const answer = (socket: Socket, virus: string | null) =>
  socket.end(virus ? `stream: ${virus} FOUND\0` : "stream: OK\0");

/** The bytes between the command and the piece of no length that ends them; null until all have come. */
function wholeStream(come: Buffer): Buffer | null {
  const command = Buffer.from("zINSTREAM\0");
  if (!come.subarray(0, command.length).equals(command)) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= come.length; ) {
    const size = come.readUInt32BE(at);
    if (size === 0) return Buffer.concat(pieces);
    if (at + 4 + size > come.length) return null;
    pieces.push(come.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return null;
}
