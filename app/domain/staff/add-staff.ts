import { z } from "zod";
import { type Actor, INSTALLATION, record } from "#app/domain/journal/record.ts";
import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { plainAddress, roles } from "./staff.ts";

export const staffForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: () => m.staff_error_name() })
    .max(120),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .refine((text) => plainAddress.safeParse(text).success, { error: () => m.submission_error_email() }),
  roles: z.array(z.enum(roles)).min(1, { error: () => m.staff_error_roles() }),
  departments: z.array(z.guid()).default([]),
});

/** `passwordHash` is what `hashPassword` makes, slowly on purpose, of the password. */
type NewStaff = z.output<typeof staffForm> & { passwordHash?: string };

/**
 * Gives somebody access: with the password given, or by an invitation in which they choose their own. Refuses an address
 * that somebody has already.
 */
export function addStaff(form: NewStaff, by: Actor, at?: Date): Promise<Result<string>> {
  const password = form.passwordHash ?? null;
  return transaction(async (tx, now) => {
    if (await tx.staff.findUnique({ where: { email: form.email } })) return refused("staff_already_there");
    const known = await tx.department.count({ where: { id: { in: form.departments } } });
    if (known !== form.departments.length) return refused("department_unknown");
    const staff = await tx.staff.create({
      data: {
        name: form.name,
        email: form.email,
        roles: form.roles,
        createdAt: now,
        departments: { create: form.departments.map((departmentId) => ({ departmentId })) },
      },
    });
    await tx.account.create({
      data: { accountId: staff.id, providerId: "credential", userId: staff.id, password, createdAt: now },
    });
    const byId = typeof by === "string" ? null : by.id;
    if (!password) await oweNotice(tx, staff.id, "invitation", byId, now);
    await record(tx, INSTALLATION, "staff_added", by, now, staff.id);
    return ok(staff.id);
  }, at);
}
