import * as m from "#app/shared/text/compiled/messages.js";

type Tried = { moment: string; sent: boolean; error: string } | null;

/** What became of the test mail that somebody last sent to themselves. */
export function TriedMail({ tried }: { tried: Tried }) {
  if (!tried) return null;
  const { moment, sent, error } = tried;
  return (
    <p className="muted" role="status">
      {sent
        ? m.sending_test_sent({ moment })
        : error
          ? m.sending_test_failed({ error })
          : m.sending_test_asked({ moment })}
    </p>
  );
}
