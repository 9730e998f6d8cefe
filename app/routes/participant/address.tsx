import { redirect } from "react-router";
import { confirmNewAddress } from "#app/domain/participants/confirm-new-address.ts";
import { findAddressChange } from "#app/domain/participants/find-address-change.ts";
import { participantToken, readAddressToken } from "#app/domain/participants/link.ts";
import { found } from "#app/http/found.ts";
import { refusedStep } from "#app/http/participant.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/address.ts";

export const meta: Route.MetaFunction = () => [
  { title: m.my_new_address_title() },
  { name: "robots", content: "noindex" },
];

/** Opening the address changes nothing: machines that look at mails open every link. */
export async function loader({ params }: Route.LoaderArgs) {
  const { email, title } = found(await findAddressChange(found(readAddressToken(params.token))));
  return { email, title };
}

/** Whoever reads the new address says that it is theirs, and goes on to their page by its new link. */
export async function action({ params }: Route.ActionArgs) {
  const confirmed = await confirmNewAddress(found(readAddressToken(params.token)));
  if (!confirmed.ok) return refusedStep(confirmed);
  throw redirect(saying(paths.participant(participantToken(confirmed.value)), "address_confirmed"), 303);
}

export default function Address({ loaderData: { email, title }, actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <h1>{m.my_new_address_title()}</h1>
      <form method="post">
        <p className="break-anywhere">{m.my_new_address_text({ email, hearing: title })}</p>
        <button className="button button-primary" type="submit">
          {m.my_new_address_button()}
        </button>
      </form>
    </>
  );
}
