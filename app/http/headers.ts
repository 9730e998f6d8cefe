import type { RequestHandler } from "express";
import helmet from "helmet";

const PRIVATE = /^\/(participant|receipt|staff)(\/|$)/;

/** The security headers of every answer. Pages whose address is a secret send no Referer; forms elsewhere need an Origin. */
export function securityHeaders(nonceOf: () => string, https: boolean): RequestHandler {
  const policy = (referrer: "no-referrer" | "strict-origin-when-cross-origin") =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", () => `'nonce-${nonceOf()}'`],
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
  const open = policy("strict-origin-when-cross-origin");
  const secret = policy("no-referrer");
  return (request, response, next) => {
    response.set(
      "Permissions-Policy",
      "camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()",
    );
    if (PRIVATE.test(request.path)) response.set("Cache-Control", "no-store");
    (/^\/(participant|receipt)(\/|$)/.test(request.path) ? secret : open)(request, response, next);
  };
}
