import type { ReactNode } from "react";
import { Outlet, useRouteLoaderData } from "react-router";
import { listPauses } from "#app/domain/sending/find-sending.ts";
import { may } from "#app/domain/staff/staff.ts";
import { requireStaff } from "#app/http/session.ts";
import { shownPauses } from "#app/http/shown-pauses.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { paths } from "#app/shared/paths.ts";
import { ErrorMessage, ErrorPage } from "#app/ui/error-page.tsx";
import { StaffLayout } from "#app/ui/layout/staff-layout.tsx";
import { StoppedBanner } from "#app/ui/ledger/stopped-banner.tsx";
import style from "#app/ui/style/staff.scss?url";
import type { Route } from "./+types/layout.ts";

export const handle = { hydrate: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: style }];

export async function loader({ request }: Route.LoaderArgs) {
  const staff = await requireStaff(request);
  const pauses = shownPauses(await listPauses(null));
  return { name: staff.name, administrator: may.administer(staff), pauses };
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
      stopped={
        <StoppedBanner pauses={staff.pauses} seeAt={staff.administrator ? paths.sending() : undefined} />
      }
    >
      {page}
    </StaffLayout>
  );
}
