import * as m from "#app/shared/text/compiled/messages.js";

/** The keys that make the work faster; everything can be done without them. */
export function KeyboardHints({ hints }: { hints: { key: string; does: string }[] }) {
  return (
    <details className="keyboard-hints">
      <summary>{m.shared_keys_heading()}</summary>
      <dl>
        {hints.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
