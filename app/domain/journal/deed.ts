import type * as messages from "#app/shared/text/compiled/messages.js";

/** Every deed the journal knows: exactly those with a `deed_…` text in shared/text. */
export type Deed = keyof typeof messages extends infer Key
  ? Key extends `deed_${infer D}`
    ? D
    : never
  : never;
