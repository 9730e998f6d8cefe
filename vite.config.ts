import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  css: {
    preprocessorOptions: {
      scss: { loadPaths: ["node_modules/dkfds/src"], quietDeps: true, silenceDeprecations: ["import"] },
    },
  },
  build: {
    target: "es2022",
    ...(isSsrBuild && {
      rollupOptions: {
        input: { server: "./app/server.ts", worker: "./app/worker.ts" },
        output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name]-[hash].js" },
      },
    }),
  },
  server: { host: "127.0.0.1" },
}));
