import * as m from "#app/shared/text/compiled/messages.js";

type Props = {
  /** What is measured, such as how much of a submission's text is in points. */
  label: string;
  /** How far, of `all`; both in the same unit. Nothing at all counts as finished. */
  done: number;
  all: number;
};

/** How far a piece of work is: a bar, and the share in words. */
export function ProgressBar({ label, done, all }: Props) {
  const percent = all <= 0 ? 100 : Math.floor((Math.min(done, all) / all) * 100);
  return (
    <div className="progress">
      <p className="progress-label">
        {label} <strong>{m.shared_covered({ percent })}</strong>
      </p>
      <progress
        className={percent === 100 ? "complete" : undefined}
        max={100}
        value={percent}
        aria-label={label}
      />
    </div>
  );
}
