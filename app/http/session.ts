import { redirect } from "react-router";
import { findStaff } from "#app/domain/staff/find-staff.ts";
import { may, type Permission, type Staff } from "#app/domain/staff/staff.ts";
import { sessionOf, signOut } from "#app/server/sign-in.ts";
import { paths } from "#app/shared/paths.ts";
import { notFound } from "./found.ts";

/** The signed-in official of a request, or null. Somebody shut out is out at once: the database is asked every time. */
export async function staffOf(request: Request): Promise<Staff | null> {
  const session = await sessionOf(request.headers);
  return session && findStaff(session.staffId);
}

/** The signed-in official; whoever is not signed in is sent to the sign-in page. */
export async function requireStaff(request: Request): Promise<Staff> {
  const staff = await staffOf(request);
  if (!staff) throw redirect(paths.signIn());
  return staff;
}

/** The signed-in administrator; others get the page that does not exist. */
export async function requireAdministrator(request: Request): Promise<Staff> {
  const staff = await requireStaff(request);
  if (!may.administer(staff)) throw notFound();
  return staff;
}

/**
 * The official and what they ask for, when they may have it. What does not exist and what belongs to another department
 * answer with the same page.
 */
export async function requireRight<T extends { departmentId: string }>(
  request: Request,
  permission: Permission,
  find: () => Promise<T | null>,
): Promise<{ staff: Staff; found: T }> {
  const staff = await requireStaff(request);
  const subject = await find();
  if (!subject || !permission(staff, subject.departmentId)) throw notFound();
  return { staff, found: subject };
}

/** Ends the request's session; answers the cookies that clear it. */
export const signOutOf = (request: Request): Promise<string[]> => signOut(request.headers);
