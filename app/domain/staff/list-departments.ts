import { database } from "#app/server/database.ts";

/** The municipality's departments by name. */
export const listDepartments = () => database().department.findMany({ orderBy: { name: "asc" } });
