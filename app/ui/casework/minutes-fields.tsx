import * as m from "#app/shared/text/compiled/messages.js";
import { Select, TextArea, TextField } from "../form/field.tsx";

type Props = { value: (name: string) => string; errors: Record<string, string> };

/** The fields of the minutes of a meeting. */
export const MinutesFields = ({ value, errors }: Props) => (
  <>
    <TextField
      name="title"
      label={m.minutes_title()}
      hint={m.minutes_title_hint()}
      value={value("title")}
      error={errors.title}
    />
    <TextField
      name="receivedOn"
      type="date"
      label={m.minutes_held_on()}
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
    <TextField
      name="name"
      label={m.minutes_secretary()}
      hint={m.minutes_secretary_hint()}
      value={value("name")}
      error={errors.name}
    />
    <TextField
      name="email"
      type="email"
      label={m.minutes_secretary_email()}
      value={value("email")}
      error={errors.email}
    />
    <TextArea
      name="attendees"
      label={m.minutes_attendees()}
      hint={
        <>
          {m.minutes_attendees_hint()}
          <br />
          {m.casework_signatories_example()}
        </>
      }
      rows={8}
      required={false}
      value={value("attendees")}
      error={errors.attendees ?? Object.entries(errors).find(([name]) => name.startsWith("attendees"))?.[1]}
    />
    <TextField
      name="unnamed"
      label={m.minutes_unnamed()}
      hint={m.minutes_unnamed_hint()}
      required={false}
      value={value("unnamed")}
      error={errors.unnamed}
    />
    <TextArea
      name="body"
      label={m.minutes_body()}
      hint={m.minutes_body_hint()}
      rows={14}
      value={value("body")}
      error={errors.body}
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
