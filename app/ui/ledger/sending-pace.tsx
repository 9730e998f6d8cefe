import * as m from "#app/shared/text/compiled/messages.js";

type Props = {
  waiting: number;
  /** As written, such as "2,5"; empty when none were sent. */
  rate: string;
  oldest: string;
  minutes: number | null;
  stopped: boolean;
};

/** How many wait, how fast they go, and how long it will take. */
export function SendingPace({ waiting, rate, oldest, minutes, stopped }: Props) {
  const left = stopped
    ? m.sending_left_paused()
    : minutes === null
      ? m.sending_left_unknown()
      : m.sending_left_value({ minutes });
  return (
    <dl className="facts">
      <dt>{m.sending_waiting()}</dt>
      <dd>{waiting}</dd>
      <dt>{m.sending_pace()}</dt>
      <dd>{rate ? m.sending_pace_value({ rate }) : m.sending_pace_none()}</dd>
      <dt>{m.sending_oldest()}</dt>
      <dd>{oldest ? m.sending_oldest_since({ moment: oldest }) : m.sending_nothing_waits()}</dd>
      {waiting > 0 && (
        <>
          <dt>{m.sending_left()}</dt>
          <dd>{left}</dd>
        </>
      )}
    </dl>
  );
}
