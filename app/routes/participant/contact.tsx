import { redirect } from "react-router";
import { contactForm } from "#app/domain/participants/contact.ts";
import { correctContact } from "#app/domain/participants/correct-contact.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireParticipant } from "#app/http/participant.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { ContactForm } from "#app/ui/submission/contact-form.tsx";
import type { Route } from "./+types/contact.ts";

export const meta: Route.MetaFunction = () => [
  { title: m.my_contact_title() },
  { name: "robots", content: "noindex" },
];

export async function loader({ params }: Route.LoaderArgs) {
  const { name, email, address, locale, protectedAddress, newAddress } = await requireParticipant(
    params.token,
  );
  return {
    back: paths.participant(params.token),
    stored: { name, email: newAddress?.email ?? email ?? "", address, locale },
    protectedAddress,
  };
}

/** Puts right what a participant says of themselves. */
export async function action({ params, request }: Route.ActionArgs) {
  const participant = await requireParticipant(params.token);
  const form = await readForm(request, contactForm);
  if (!form.ok) return invalid(form);
  const corrected = await correctContact(participant.id, form.value);
  if (!corrected.ok) return refusedWith(corrected, form.typed, "email");
  throw redirect(saying(paths.participant(params.token), "saved"), 303);
}

export default function Contact({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.my_contact_title()}</h1>
      <ContactForm {...page} errors={errors} typed={actionData?.typed} />
    </>
  );
}
