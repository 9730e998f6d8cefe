import type { ReactNode } from "react";

type Props = {
  kind?: "info" | "success" | "warning" | "error";
  heading?: string;
  /** Is read aloud at once: for what an act has just led to. */
  announced?: boolean;
  children?: ReactNode;
};

/** A message that stands out from the page. */
export function Alert({ kind = "info", heading, announced = false, children }: Props) {
  return (
    <div className={`alert alert-${kind}`} role={announced ? "status" : undefined}>
      {heading && <p className="alert-heading">{heading}</p>}
      {children}
    </div>
  );
}
