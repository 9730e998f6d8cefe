import { setAuthority } from "#app/domain/authority/set-authority.ts";
import { setDistricts } from "#app/domain/reach/set-districts.ts";
import { setPopulation } from "#app/domain/reach/set-population.ts";
import { addStaff } from "#app/domain/staff/add-staff.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { database } from "#app/server/database.ts";
import { hashPassword } from "#app/server/sign-in.ts";
import { must } from "./must.ts";
import { demonstrationAuthority, demonstrationPeople, departments } from "./people.ts";
import { districts, population } from "./population.ts";

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
    const { key, name, email, roles } = person;
    const passwordHash = await hashPassword(person.password);
    const id = must(await addStaff({ name, email, roles, passwordHash, departments: ids }, "clock"));
    staff.set(key, { id, name, email, roles, departmentIds: ids });
  }
  const administrator = staff.get("admin");
  if (administrator) await setUp(administrator);
  return { staff, departmentIds };
}

async function setUp(administrator: Staff): Promise<void> {
  must(await setAuthority(demonstrationAuthority, administrator));
  must(await setDistricts({ districts }, administrator));
  must(await setPopulation(population, administrator));
}
