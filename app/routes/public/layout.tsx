import { Outlet, useRouteLoaderData } from "react-router";
import type { loader as rootLoader } from "#app/root.tsx";
import { PublicLayout } from "#app/ui/layout/public-layout.tsx";
import style from "#app/ui/style/public.scss?url";
import type { Route } from "./+types/layout.ts";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: style }];

export default function Layout() {
  const shared = useRouteLoaderData<typeof rootLoader>("root");
  if (!shared) return <Outlet />;
  return (
    <PublicLayout authority={shared.authority} otherLanguage={shared.otherLanguage}>
      <Outlet />
    </PublicLayout>
  );
}
