import type { z } from "zod";
import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import type { authorityForm } from "./authority.ts";

/** Sets the municipality's name, contact, colour and links. */
export function setAuthority(
  form: z.output<typeof authorityForm>,
  by: Staff,
  at?: Date,
): Promise<Result<null>> {
  return transaction(async (tx, now) => {
    await tx.authority.upsert({ where: { id: 1 }, create: { id: 1, ...form }, update: form });
    await record(tx, INSTALLATION, "authority_set", by, now);
    return ok(null);
  }, at);
}
