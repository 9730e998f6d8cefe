import { Outlet, useRouteLoaderData } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { requireStaff } from "#app/http/session.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { StaffLayout } from "#app/ui/layout/staff-layout.tsx";
import style from "#app/ui/style/staff.scss?url";
import type { Route } from "./+types/layout.ts";

export const handle = { hydrate: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: style }];

export async function loader({ request }: Route.LoaderArgs) {
  const staff = await requireStaff(request);
  return { name: staff.name, administrator: may.administer(staff) };
}

export default function Layout({ loaderData: staff }: Route.ComponentProps) {
  const shared = useRouteLoaderData<typeof rootLoader>("root");
  return (
    <StaffLayout
      authorityName={shared?.authority.name ?? ""}
      otherLanguage={shared?.otherLanguage ?? ""}
      staffName={staff.name}
      administrator={staff.administrator}
    >
      <Outlet />
    </StaffLayout>
  );
}
