import { startPostgres } from "#app/server/embedded-postgres.ts";

// Starts a server for whoever wants to kill the process that did so.
const [folder = "", port = ""] = process.argv.slice(2);
await startPostgres({ folder, port: Number(port), forTests: true });
console.log("started");
setInterval(() => undefined, 60_000);
