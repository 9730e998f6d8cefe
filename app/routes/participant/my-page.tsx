import { withToken } from "#app/domain/follow-ups/kept-text.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { homeAddress, viewOfSubmissions } from "#app/http/my-page-view.ts";
import { participantPage } from "#app/http/participant.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { isLocale } from "#app/shared/text/language.ts";
import { writeDay } from "#app/shared/time.ts";
import { StageTag } from "#app/ui/hearing/hearing-card.tsx";
import { MailText } from "#app/ui/mail-text.tsx";
import { MyContact } from "#app/ui/submission/my-contact.tsx";
import { MySubmission } from "#app/ui/submission/my-submission.tsx";
import { WaysToAsk } from "#app/ui/ways-to-ask.tsx";
import type { Route } from "./+types/my-page.ts";

export const meta: Route.MetaFunction = () => [
  { title: m.submission_my_page_title() },
  { name: "robots", content: "noindex" },
];

export async function loader({ params }: Route.LoaderArgs) {
  const page = await participantPage(params.token);
  if (page.erasedAt) {
    const { slug, title } = page.hearing;
    return { kind: "erased" as const, slug, title, day: writeDay(page.erasedAt) };
  }
  const sections = page.hearing.hearingVersionId ? await listSections(page.hearing.hearingVersionId) : [];
  return {
    kind: "kept" as const,
    token: params.token,
    home: homeAddress(),
    ownData: paths.participantOwnData(params.token),
    contact: {
      ...{ name: page.name, email: page.email, confirmed: page.confirmed, address: page.address },
      ...{ locale: isLocale(page.locale) ? page.locale : ("da" as const) },
      ...{ protectedAddress: page.protectedAddress, newAddress: page.newAddress },
      edit: paths.participantContact(params.token),
      dropping: paths.participantAddressChangeRemoval(params.token),
    },
    hearing: {
      slug: page.hearing.slug,
      title: page.hearing.title,
      contact: page.hearing.contact,
      stage: page.hearing.stage,
      decisions: page.hearing.decisions,
      adopted: page.hearing.adopted,
    },
    submissions: viewOfSubmissions(page, params.token, sections),
    told: page.told.map(({ id, milestone, at, mail }) => ({
      id,
      milestone,
      day: at ? writeDay(at) : "",
      subject: mail?.subject ?? "",
      text: mail ? withToken(mail.text, params.token) : "",
    })),
  };
}

export default function MyPage({ loaderData: page }: Route.ComponentProps) {
  if (page.kind === "erased") return <Erased {...page} />;
  return (
    <>
      <p className="muted">
        <StageTag stage={page.hearing.stage} />{" "}
        <a href={paths.hearing(page.hearing.slug)}>{page.hearing.title}</a>
      </p>
      <h1>{m.submission_my_page_heading({ name: page.contact.name })}</h1>
      {page.contact.email && !page.contact.confirmed && (
        <Confirm token={page.token} email={page.contact.email} contact={page.hearing.contact} />
      )}
      {page.submissions.map((submission) => (
        <MySubmission key={submission.number} submission={submission} slug={page.hearing.slug} />
      ))}
      <MyContact {...page.contact} />
      <h2>{m.submission_told_heading()}</h2>
      <ul>
        {page.told.map(({ id, milestone, day, subject, text }) => (
          <li key={id}>
            {m[`submission_told_${milestone}`]()} – {day}
            {text && (
              <details>
                <summary>{m.submission_told_read({ subject })}</summary>
                <MailText text={text} home={page.home} />
              </details>
            )}
          </li>
        ))}
        {page.told.length === 0 && <li>{m.submission_told_nothing()}</li>}
      </ul>
      {(page.hearing.decisions > 0 || page.hearing.adopted) && (
        <div className="buttons">
          <a className="button button-secondary" href={paths.decision(page.hearing.slug)}>
            {m.hearing_see_decision()}
          </a>
        </div>
      )}
      <form method="post" action={page.ownData}>
        <h2>{m.my_data_heading()}</h2>
        <p>{m.my_data_text()}</p>
        <button className="button button-secondary" type="submit">
          {m.my_data_button()}
        </button>
      </form>
      <p className="muted">{m.submission_my_page_link_notice()}</p>
    </>
  );
}

type Asked = { token: string; email: string; contact: { phone: string; email: string } };

function Confirm({ token, email, contact }: Asked) {
  return (
    <form method="post" action={paths.participantConfirm(token)} className="alert alert-warning">
      <h2 className="alert-heading">{m.submission_confirm_heading()}</h2>
      <p>{m.submission_confirm_text({ email })}</p>
      <p>
        {m.submission_confirm_not_yours()} <WaysToAsk {...contact} />
      </p>
      <button className="button button-primary" type="submit">
        {m.submission_confirm_button()}
      </button>
    </form>
  );
}

/** Everything about them is gone: the link still says so. */
function Erased({ slug, title, day }: { slug: string; title: string; day: string }) {
  return (
    <>
      <p className="muted">
        <a href={paths.hearing(slug)}>{title}</a>
      </p>
      <h1>{m.submission_my_page_title()}</h1>
      <p className="alert">{m.retention_my_page({ hearing: title, day })}</p>
      <p>
        {m.retention_my_page_kept()} <a href={paths.verify()}>{m.submission_verify_heading()}</a>
      </p>
    </>
  );
}
