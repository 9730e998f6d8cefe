import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  serverBuildFile: "server.js",
  // Asking the server for routes one by one (`/__manifest`) would be an endpoint that anybody can make expensive.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
