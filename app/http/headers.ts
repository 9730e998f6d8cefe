import type { RequestHandler } from "express";
import helmet from "helmet";
import { isDraftAddress, isSecretAddress } from "./secret-address.ts";

const PRIVATE =
  /^\/(participant|address|draft|receipt|background|signature|advice|subscriptions|staff)(\/|$)/i;

type Sources = (string | (() => string))[];
const OURS: Sources = ["'self'"];

/** The security headers of every answer. Only officials' pages have inline scripts, under a nonce. Pages whose address is a secret send no Referer; forms elsewhere need an Origin. */
export function securityHeaders(nonceOf: () => string, https: boolean): RequestHandler {
  const policy = (
    referrer: "no-referrer" | "strict-origin" | "strict-origin-when-cross-origin",
    scripts: Sources,
  ) =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: scripts,
          styleSrc: ["'self'"],
          imgSrc: ["'self'", "data:"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
          ...(https && { upgradeInsecureRequests: [] }),
        },
      },
      strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: true },
      referrerPolicy: { policy: referrer },
      crossOriginEmbedderPolicy: false,
    });
  const open = policy("strict-origin-when-cross-origin", OURS);
  const staff = policy("strict-origin-when-cross-origin", [...OURS, () => `'nonce-${nonceOf()}'`]);
  const secret = policy("no-referrer", OURS);
  // Its form is sent to another address, which asks for an Origin; the Referer is our name and nothing more.
  const draft = policy("strict-origin", OURS);
  return (request, response, next) => {
    response.set(
      "Permissions-Policy",
      "camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()",
    );
    if (PRIVATE.test(request.path)) response.set("Cache-Control", "no-store");
    const { path } = request;
    const outside = isDraftAddress(path) ? draft : isSecretAddress(path) ? secret : open;
    const set = path.startsWith("/staff") && !isSecretAddress(path) ? staff : outside;
    set(request, response, next);
  };
}
