import { paces } from "#app/domain/subscriptions/subscription.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Choice } from "../form/field.tsx";

/** How often, as a form offers it. */
export const paceChoices = (): Choice[] =>
  paces.map((pace) => ({
    value: pace,
    label: m[`subscription_pace_${pace}`](),
    hint: m[`subscription_pace_${pace}_hint`](),
  }));
