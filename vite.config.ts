import { reactRouter } from "@react-router/dev/vite";
import { defineConfig, type Plugin } from "vite";

/** The web process, the worker and what it sends, draws and reads with come out of one build, each as a file in build/server. */
const processes: Plugin = {
  name: "processes",
  enforce: "post",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? {
          build: {
            rollupOptions: {
              input: {
                server: "./app/server.ts",
                worker: "./app/worker.ts",
                sending: "./app/sending.ts",
                drawing: "./app/drawing.ts",
                reading: "./app/reading.ts",
              },
              output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name]-[hash].js" },
            },
          },
        }
      : undefined,
};

export default defineConfig({
  plugins: [reactRouter(), processes],
  build: { target: "es2022" },
  server: { host: "127.0.0.1" },
});
