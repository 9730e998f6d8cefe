import { behalves } from "#app/domain/submissions/submission.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox } from "../form/choices.tsx";
import { type Choice, Select, TextArea, TextField } from "../form/field.tsx";
import { staffWordForBehalf } from "../words.ts";

type Props = { value: (name: string) => string; errors: Record<string, string> };

/** Who sent what an official registers. */
export const SenderFields = ({ value, errors }: Props) => (
  <>
    <TextField name="name" label={m.staff_contact_name()} value={value("name")} error={errors.name} />
    <TextField
      name="email"
      type="email"
      label={m.staff_contact_email()}
      hint={m.casework_email_hint()}
      required={false}
      value={value("email")}
      error={errors.email}
    />
  </>
);

/** For whom they wrote or spoke, and as what. */
export const BehalfFields = ({ value, errors }: Props) => (
  <>
    <OrganisationFields value={value} errors={errors} />
    <TextField
      name="capacity"
      label={m.staff_register_capacity()}
      required={false}
      value={value("capacity")}
      error={errors.capacity}
    />
  </>
);

/** For whom they wrote or spoke. */
export const OrganisationFields = ({ value, errors }: Props) => (
  <>
    <Select
      name="onBehalfOf"
      label={m.staff_register_on_behalf()}
      value={value("onBehalfOf") || "self"}
      error={errors.onBehalfOf}
      choices={behalves.map((behalf) => ({ value: behalf, label: staffWordForBehalf(behalf) }))}
    />
    <TextField
      name="organisation"
      label={m.staff_register_organisation()}
      required={false}
      value={value("organisation")}
      error={errors.organisation}
    />
  </>
);

/** How somebody is reached and named who has no e-mail, is protected, or reads another language. */
export const AddressFields = ({ value, errors }: Props) => (
  <>
    <TextArea
      name="address"
      label={m.casework_address()}
      hint={m.print_address_hint()}
      rows={3}
      required={false}
      value={value("address")}
      error={errors.address}
    />
    <Checkbox
      name="protectedAddress"
      label={m.casework_protected()}
      checked={value("protectedAddress") !== ""}
    />
    <Select
      name="locale"
      label={m.casework_language()}
      value={value("locale")}
      choices={[
        { value: "da", label: "Dansk" },
        { value: "en", label: "English" },
      ]}
    />
  </>
);

/** Which section it is about. */
export const SectionField = ({
  value,
  sections,
  error,
}: Pick<Props, "value"> & { sections: Choice[]; error?: string | undefined }) => (
  <Select
    name="section"
    label={m.staff_register_about()}
    empty={m.submission_whole()}
    required={false}
    value={value("section")}
    error={error}
    choices={sections}
  />
);

/** The day and clock time at which it was received. */
export const ReceivedFields = ({ value, errors }: Props) => (
  <>
    <TextField
      name="receivedOn"
      type="date"
      label={m.casework_received_on()}
      value={value("receivedOn")}
      error={errors.receivedOn}
    />
    <TextField
      name="receivedClock"
      type="time"
      label={m.casework_received_clock()}
      value={value("receivedClock")}
      error={errors.receivedClock}
    />
  </>
);

/** The portal or debate tool that something was given in, when it came so. */
export const SourceFields = ({ value, errors }: Props) => (
  <>
    <TextField
      name="sourceName"
      label={m.casework_source_name()}
      hint={m.casework_source_hint()}
      required="sometimes"
      value={value("sourceName")}
      error={errors.sourceName}
    />
    <TextField
      name="sourceLink"
      type="url"
      label={m.casework_source_link()}
      required={false}
      value={value("sourceLink")}
      error={errors.sourceLink}
    />
  </>
);
