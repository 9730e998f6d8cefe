import { redirect } from "react-router";
import { z } from "zod";
import { may } from "#app/domain/staff/staff.ts";
import { findStrategy } from "#app/domain/strategies/find-strategy.ts";
import { moveSection } from "#app/domain/strategies/move-section.ts";
import { removeSection } from "#app/domain/strategies/remove-section.ts";
import { readForm } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { requireRight } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import type { Route } from "./+types/move-section.ts";

const moveForm = z.object({ direction: z.enum(["up", "down", "remove"]) });

export function loader({ params }: Route.LoaderArgs) {
  throw redirect(paths.strategy(params.strategyId));
}

/** Moves a section of the draft one place, or takes it out. Where it cannot go, it stays. */
export async function action({ params, request }: Route.ActionArgs) {
  const id = idFrom(params.strategyId);
  const section = idFrom(params.section);
  const { staff } = await requireRight(request, may.writeStrategy, () => findStrategy(id));
  const form = await readForm(request, moveForm);
  if (form.ok) {
    const { direction } = form.value;
    await (direction === "remove"
      ? removeSection(id, section, staff)
      : moveSection(id, section, direction, staff));
  }
  throw redirect(paths.strategy(id), 303);
}
