import type { ReactNode } from "react";
import { Outlet, useRouteLoaderData } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { requireStaff } from "#app/http/session.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { ErrorMessage, ErrorPage } from "#app/ui/error-page.tsx";
import { StaffLayout } from "#app/ui/layout/staff-layout.tsx";
import style from "#app/ui/style/staff.scss?url";
import type { Route } from "./+types/layout.ts";

export const handle = { hydrate: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: style }];

export async function loader({ request }: Route.LoaderArgs) {
  const staff = await requireStaff(request);
  return { name: staff.name, administrator: may.administer(staff) };
}

export default function Layout() {
  return <Frame page={<Outlet />} />;
}

export function ErrorBoundary() {
  return <Frame page={<ErrorMessage />} />;
}

function Frame({ page }: { page: ReactNode }) {
  const shared = useRouteLoaderData<typeof rootLoader>("root");
  const staff = useRouteLoaderData<typeof loader>("routes/staff/layout");
  if (!shared || !staff) return <ErrorPage />;
  return (
    <StaffLayout
      authorityName={shared.authority.name}
      otherLanguage={shared.otherLanguage}
      staffName={staff.name}
      administrator={staff.administrator}
    >
      {page}
    </StaffLayout>
  );
}
