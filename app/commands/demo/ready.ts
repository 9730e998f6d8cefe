import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** Waits until a web process says by /readyz that it can answer; false when it has not after the given time. */
export async function isReady(
  where: { host: string; port: number; baseUrl: string },
  patience = 60_000,
): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 100) {
    if ((await statusOf(where)) === 200) return true;
    await pause(100);
  }
  return false;
}

/** Only the host of BASE_URL is answered, wherever the process listens. */
function statusOf({ host, port, baseUrl }: { host: string; port: number; baseUrl: string }): Promise<number> {
  return new Promise((resolve) => {
    http
      .get(
        { host, port, path: "/readyz", headers: { host: new URL(baseUrl).host }, timeout: 5000 },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        },
      )
      .on("error", () => resolve(0))
      .on("timeout", function (this: http.ClientRequest) {
        this.destroy();
      });
  });
}
