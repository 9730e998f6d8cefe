import { parseArgs } from "node:util";
import { addStaff, staffForm } from "#app/domain/staff/add-staff.ts";
import { database, disconnect } from "#app/server/database.ts";
import { sentenceOf } from "#app/shared/result.ts";
import { runCommand, Stop } from "./run-command.ts";

const USAGE = "npm run staff -- invite --email … --role administrator [--name …] [--department …]";

/** `npm run staff -- invite`: gives somebody access by an invitation that the worker mails. */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      email: { type: "string" },
      role: { type: "string", multiple: true },
      name: { type: "string" },
      department: { type: "string", multiple: true, default: [] },
    },
  });
  if (positionals[0] !== "invite" || !values.email || !values.role) throw new Stop(USAGE);
  const departments = await Promise.all(values.department.map(departmentId));
  const form = staffForm.safeParse({
    name: values.name ?? values.email.split("@")[0],
    email: values.email,
    roles: values.role,
    departments,
  });
  if (!form.success)
    throw new Stop(form.error.issues.map((issue) => `${issue.path}: ${issue.message}`).join("\n"));
  const added = await addStaff(form.data, "clock");
  if (!added.ok) throw new Stop(sentenceOf(added.refusal, added.about));
  console.log(`${values.email} is invited; the worker sends the mail in which the password is chosen.`);
  await disconnect();
});

/** A department by name, made when it is not there: the first people of an installation come before its pages. */
async function departmentId(name: string): Promise<string> {
  const { id } = await database().department.upsert({ where: { name }, create: { name }, update: {} });
  return id;
}
