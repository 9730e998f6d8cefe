import { reactRouter } from "@react-router/dev/vite";
import { defineConfig, type Plugin } from "vite";

/** The web process and the worker come out of one build as build/server/server.js and worker.js. */
const twoProcesses: Plugin = {
  name: "two-processes",
  enforce: "post",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? {
          build: {
            rollupOptions: {
              input: { server: "./app/server.ts", worker: "./app/worker.ts" },
              output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name]-[hash].js" },
            },
          },
        }
      : undefined,
};

export default defineConfig({
  plugins: [reactRouter(), twoProcesses],
  build: { target: "es2022" },
  server: { host: "127.0.0.1" },
});
