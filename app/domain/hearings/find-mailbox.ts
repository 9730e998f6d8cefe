import { pool } from "#app/server/database.ts";
import { beginningOf, mailboxName, mailboxNameIn } from "#app/server/hearing-mailbox.ts";

/** The id of the approved hearing whose own mail address this is; null when it is nobody's. */
export async function findMailbox(address: string): Promise<string | null> {
  const name = mailboxNameIn(address);
  if (!name) return null;
  // A slug that was cut is known by its beginning, and told apart from others that begin so by the whole.
  const { rows } = await pool().query<{ id: string; slug: string }>({
    name: "find_mailbox",
    text: "SELECT id, slug FROM hearing WHERE approved_at IS NOT NULL AND (slug = $1 OR starts_with(slug, $2))",
    values: [name, beginningOf(name)],
  });
  return rows.find(({ slug }) => mailboxName(slug) === name)?.id ?? null;
}
