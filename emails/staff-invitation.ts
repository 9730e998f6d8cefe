import type { Role } from "#app/domain/staff/staff.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeMoment } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";

export type StaffInvitationMail = {
  name: string;
  email: string;
  invitedBy: string;
  roles: Role[];
  departments: string[];
  /** The path of the page where the password is chosen. */
  path: string;
  expiresAt: Date;
};

const da = {
  subject: "Du er inviteret til Genklang: Vælg din adgangskode",
  preview: "Vælg en adgangskode, så er du klar til at arbejde med kommunens høringer.",
  title: "Velkommen til Genklang",
  greeting: (name: string) => `Kære ${name}`,
  intro: (by: string) =>
    `${by} har inviteret dig til Genklang, hvor kommunen holder sine høringer og følger op på dem.`,
  email: "Log ind med",
  roles: "Din rolle",
  roleWords: {
    caseworker: "sagsbehandler",
    approver: "godkender",
    owner: "høringsansvarlig",
    administrator: "administrator",
    council: "politiker",
    data_protection: "databeskyttelsesrådgiver",
  },
  departments: "Forvaltning",
  button: "Vælg din adgangskode",
  expires: (moment: string) =>
    `Linket virker én gang og senest ${moment}. Er det for sent, så bed om en ny invitation.`,
  unexpected: "Ventede du ikke invitationen, så behøver du ikke gøre noget.",
};

const en: typeof da = {
  subject: "You are invited to Genklang: choose your password",
  preview: "Choose a password, and you are ready to work with the municipality's hearings.",
  title: "Welcome to Genklang",
  greeting: (name) => `Dear ${name}`,
  intro: (by) =>
    `${by} has invited you to Genklang, where the municipality holds its hearings and follows up on them.`,
  email: "Sign in with",
  roles: "Your role",
  roleWords: {
    caseworker: "caseworker",
    approver: "approver",
    owner: "hearing owner",
    administrator: "administrator",
    council: "council member",
    data_protection: "data protection officer",
  },
  departments: "Department",
  button: "Choose your password",
  expires: (moment) =>
    `The link works once, until ${moment}. If it is too late, please ask for a new invitation.`,
  unexpected: "If you did not expect the invitation, you do not need to do anything.",
};

const texts: InBoth<typeof da> = { da, en };

/** An official or council member is invited: what they may, and the link to choose a password. */
export function staffInvitation(data: StaffInvitationMail, locale: Locale): Letter {
  const t = texts[locale];
  const departments =
    data.departments.length > 0 ? [{ label: t.departments, value: data.departments.join(", ") }] : [];
  return {
    subject: t.subject,
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro(data.invitedBy) },
      {
        kind: "summary",
        rows: [
          { label: t.email, value: data.email },
          { label: t.roles, value: data.roles.map((role) => t.roleWords[role]).join(", ") },
          ...departments,
        ],
      },
      { kind: "button", label: t.button, path: data.path },
      { kind: "paragraph", text: t.expires(writeMoment(data.expiresAt, locale)) },
      { kind: "paragraph", text: t.unexpected },
    ],
  };
}
