import { z } from "zod";
import { plainAddress } from "#app/domain/staff/staff.ts";
import type { Channel, NamesShown, OnBehalfOf } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { contributionForm, MOST_CONTRIBUTIONS, saysSomething, withContributions } from "./contribution.ts";
import { cosignersField } from "./cosigner.ts";

export type { Channel, OnBehalfOf };
export const behalves = [
  "self",
  "several",
  "company",
  "association",
  "authority",
  "council",
] as const satisfies OnBehalfOf[];
/** The channels an official registers from; `web` is the citizen's own form. */
export const registeredChannels = [
  "letter",
  "email",
  "phone",
  "meeting",
  "portal",
] as const satisfies Channel[];

export const LONGEST_BODY = 100_000;

/** How somebody is called. */
export const name = z
  .string()
  .trim()
  .min(1, { error: () => m.submission_error_name() })
  .max(120, { error: () => m.submission_error_name_long() })
  .refine((text) => !/[\p{Cc}<>]/u.test(text), { error: () => m.submission_error_name_letters() });
const body = z
  .string()
  .max(LONGEST_BODY, { error: () => m.submission_error_body_long() })
  .default("");
const onBehalfOf = z.enum(behalves, { error: () => m.submission_error_behalf() }).default("self");
const organisation = z
  .string()
  .trim()
  .max(160, { error: () => m.submission_error_name_long() })
  .default("");
const capacity = z
  .string()
  .trim()
  .max(120, { error: () => m.submission_error_name_long() })
  .default("");
const section = z.union([z.literal("").transform(() => null), z.guid()]).default(null);
const contributions = z.array(contributionForm(LONGEST_BODY)).max(MOST_CONTRIBUTIONS);
const protectedAddress = z
  .string()
  .default("")
  .transform((value) => value !== "");
/** What must hold between fields is looked at also when a field by itself is wrong: all that is wrong is said at once. */
const together = { when: () => true };
type Said = { onBehalfOf: unknown; organisation: unknown; body: unknown; contributions: unknown };

/** Whether somebody writes for an organisation, which must be named; else for themselves, alone or with others. */
export const speaksForOrganisation = (onBehalfOf: unknown): boolean =>
  onBehalfOf !== "self" && onBehalfOf !== "several";
export const namesOrganisation = ({ onBehalfOf, organisation }: Said) =>
  !speaksForOrganisation(onBehalfOf) ||
  !behalves.some((one) => one === onBehalfOf) ||
  typeof organisation !== "string" ||
  organisation !== "";
export const organisationMissing = {
  ...together,
  path: ["organisation"],
  error: () => m.submission_error_organisation(),
};
export const saysAnything = ({ body: text, contributions: parts }: Said) =>
  typeof text !== "string" || /\S/.test(text) || (Array.isArray(parts) && parts.some(saysSomething));
export const nothingSaid = { ...together, path: ["body"], error: () => m.submission_error_body() };
const namesOthers = ({ onBehalfOf: behalf, cosigners }: { onBehalfOf: unknown; cosigners: unknown }) =>
  behalf !== "several" || !Array.isArray(cosigners) || cosigners.length > 0;
const othersMissing = { ...together, path: ["cosigners"], error: () => m.joint_error_none() };
/** What is sent, without who sends it. */
export const contents = { body, section, contributions, onBehalfOf, organisation, capacity };

/** The citizen's form. */
export const submissionForm = z.preprocess(
  withContributions,
  z
    .object({
      name,
      email: z
        .string()
        .trim()
        .refine((text) => plainAddress.safeParse(text).success, { error: () => m.submission_error_email() }),
      body,
      section,
      contributions,
      onBehalfOf,
      organisation,
      capacity,
      protectedAddress,
      /** Who signs with the sender, when several write together. */
      cosigners: cosignersField,
      formToken: z.string().default(""),
      website: z.string().default(""),
      /** What a browser has worked out because the hearing is on alert. */
      proof: z.string().default(""),
      /** The link to the draft that it was written from. */
      draft: z.string().default(""),
    })
    .refine(saysAnything, nothingSaid)
    .refine(namesOrganisation, organisationMissing)
    .refine(namesOthers, othersMissing),
);
export type SubmissionForm = z.output<typeof submissionForm>;

const sourceLink = z
  .union([z.literal(""), z.url({ protocol: /^https?$/ }).max(1000)], { error: () => m.casework_error_link() })
  .default("");
const namesSource = ({ channel, sourceName }: { channel: unknown; sourceName: unknown }) =>
  channel !== "portal" || sourceName !== "";
const sourceMissing = { ...together, path: ["sourceName"], error: () => m.casework_error_source() };

/** An official's form for what came by letter, e-mail, phone, at a meeting or elsewhere. */
export const registrationForm = z.preprocess(
  withContributions,
  z
    .object({
      name,
      email: z.union([z.literal("").transform(() => null), plainAddress]).default(null),
      address: z.string().trim().max(300).default(""),
      body,
      section,
      contributions,
      onBehalfOf,
      organisation,
      capacity,
      protectedAddress,
      channel: z.enum(registeredChannels, { error: () => m.submission_error_channel() }),
      /** The portal or debate tool that it was given in, and where it stands there. */
      sourceName: z
        .string()
        .trim()
        .max(120, { error: () => m.submission_error_name_long() })
        .default(""),
      sourceLink,
      receivedOn: z.string().trim(),
      receivedClock: z.string().trim().default("12:00"),
      locale: z.enum(["da", "en"]).default("da"),
      formToken: z.string().min(1),
    })
    .refine(saysAnything, nothingSaid)
    .refine(namesSource, sourceMissing)
    .refine(namesOrganisation, organisationMissing),
);

/** What officials write of a submission whose words came in one piece. */
export const registrationFields = z.object({
  name,
  email: z
    .union([z.literal("").transform(() => null), plainAddress], { error: () => m.submission_error_email() })
    .default(null),
  address: z.string().trim().max(300).default(""),
  body: body.refine((text) => /\S/.test(text), { error: () => m.submission_error_body() }),
  onBehalfOf,
  organisation,
  section,
  protectedAddress,
  receivedOn: z.string().trim(),
  receivedClock: z.string().trim().default("12:00"),
  locale: z.enum(["da", "en"]).default("da"),
});
export type RegistrationForm = z.output<typeof registrationForm>;

/**
 * Whether it is sure who sent a submission: an official registered it, or its sender's address was confirmed after it had
 * come. Who confirmed earlier has not said that this one is theirs too.
 */
export const isConfirmed = (
  submission: { storedAt: Date; registeredById: string | null },
  participant: { confirmedAt: Date | null },
): boolean =>
  submission.registeredById !== null ||
  (participant.confirmedAt !== null && participant.confirmedAt >= submission.storedAt);

/**
 * How a participant is named in public, as the hearing has promised: the organisation, else the name; nothing when the address
 * is protected, or when the hearing shows no such names.
 */
export function publicNameOf(
  submission: { organisation: string; participant: { name: string; protectedAddress: boolean } },
  namesShown: NamesShown,
): string {
  if (namesShown === "none") return "";
  if (submission.organisation) return submission.organisation;
  return namesShown === "organisations" || submission.participant.protectedAddress
    ? ""
    : submission.participant.name;
}

/** A fingerprint in groups of eight, as a person can compare it. */
export const grouped = (fingerprint: string): string => fingerprint.match(/.{1,8}/g)?.join(" ") ?? "";
