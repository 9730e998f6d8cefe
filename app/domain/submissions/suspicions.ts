/** Signs that nobody wrote this by hand. They are noted for officials and never refuse or delay a submission. */
export function suspicionsAbout(form: { website: string; body: string }, secondsOnForm: number): string[] {
  return [
    form.website !== "" && "hidden_field_filled",
    secondsOnForm < 3 && "sent_within_three_seconds",
    (form.body.match(/https?:\/\//g) ?? []).length > 5 && "many_links",
  ].filter((sign) => sign !== false);
}
