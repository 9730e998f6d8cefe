import { setAuthority } from "#app/domain/authority/set-authority.ts";
import { addStaff } from "#app/domain/staff/add-staff.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { database } from "#app/server/database.ts";
import { must } from "./must.ts";
import { demonstrationAuthority, demonstrationPeople, departments } from "./people.ts";

/** The officials by key, as the deeds want them, and where the departments are. */
export type People = { staff: Map<string, Staff>; departmentIds: Map<string, string> };

/** Makes the departments, the officials and the municipality's settings. */
export async function makePeople(): Promise<People> {
  const departmentIds = new Map<string, string>();
  for (const name of departments) {
    const department = await database().department.create({ data: { name } });
    departmentIds.set(name, department.id);
  }
  const staff = new Map<string, Staff>();
  for (const person of demonstrationPeople) {
    const ids = person.departments.flatMap((name) => departmentIds.get(name) ?? []);
    const { key, name, email, roles, password } = person;
    const id = must(await addStaff({ name, email, roles, password, departments: ids }, "clock"));
    staff.set(key, { id, name, email, roles, departmentIds: ids });
  }
  const administrator = staff.get("admin");
  if (administrator) must(await setAuthority(demonstrationAuthority, administrator));
  return { staff, departmentIds };
}
