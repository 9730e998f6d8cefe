import { type ReactNode, startTransition, useLayoutEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { isLocale, readLocaleFrom } from "#app/shared/text/language.ts";
import { noteTypedEarly } from "#app/ui/form/typed-early.ts";

readLocaleFrom(() => (isLocale(document.documentElement.lang) ? document.documentElement.lang : undefined));
const putBack = noteTypedEarly();
startTransition(() => {
  hydrateRoot(
    document,
    <Live then={putBack}>
      <HydratedRouter />
    </Live>,
  );
});

function Live({ then, children }: { then: () => void; children: ReactNode }) {
  useLayoutEffect(then, [then]);
  return children;
}
