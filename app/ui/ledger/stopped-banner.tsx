import * as m from "#app/shared/text/compiled/messages.js";

type Pause = {
  reason: string;
  restored: boolean;
  pausedBy: string;
  moment: string;
};
type Props = { pauses: Pause[]; here?: boolean; seeAt?: string | undefined };

/** Says that the participants' mails are stopped, by whom and why, and where they are started again. */
export function StoppedBanner({ pauses, here = false, seeAt }: Props) {
  return pauses.map(({ reason, restored, pausedBy, moment }) => (
    <p className="alert alert-warning" role="status" key={moment}>
      <strong>{here ? m.sending_stopped_here() : m.sending_stopped()}</strong>{" "}
      {restored ? m.sending_restored({ moment }) : m.sending_stopped_by({ name: pausedBy, moment, reason })}{" "}
      {seeAt && <a href={seeAt}>{m.sending_go_to()}</a>}
    </p>
  ));
}
