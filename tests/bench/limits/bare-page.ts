import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The least that a web server can do: node itself answering the bytes of PAGE_FROM, with their headers. */
const response = await fetch(process.env.PAGE_FROM ?? "", { headers: { "Accept-Encoding": "identity" } });
const body = Buffer.from(await response.arrayBuffer());
const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length };
const server = createServer((_request, answer) => {
  answer.writeHead(200, headers);
  answer.end(body);
});
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.once("SIGTERM", () => process.exit(0));
