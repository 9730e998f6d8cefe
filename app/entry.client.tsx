import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { isLocale, readLocaleFrom } from "#app/shared/text/language.ts";

readLocaleFrom(() => (isLocale(document.documentElement.lang) ? document.documentElement.lang : undefined));
startTransition(() => {
  hydrateRoot(document, <HydratedRouter />);
});
