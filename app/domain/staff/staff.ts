import { z } from "zod";
import type { Role } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { Role };
export const roles = [
  "caseworker",
  "approver",
  "owner",
  "administrator",
  "council",
  "data_protection",
] as const satisfies Role[];

/** An official or council member as the deeds see them: who, what they may, and in which departments. */
export type Staff = { id: string; name: string; email: string; roles: Role[]; departmentIds: string[] };

const has = (staff: Staff, ...wanted: Role[]) => wanted.some((role) => staff.roles.includes(role));
const inside = (staff: Staff, departmentId: string) =>
  has(staff, "administrator") || staff.departmentIds.includes(departmentId);

/** What somebody may do, asked about the department that the strategy or hearing belongs to. */
export const may = {
  /** See hearings, submissions as published and released answers inside. Council members and the data protection officer too. */
  read: (staff: Staff, departmentId: string): boolean =>
    may.readEverywhere(staff) || inside(staff, departmentId),
  /** See the hearings of every department. */
  readEverywhere: (staff: Staff): boolean => has(staff, "council", "data_protection", "administrator"),
  /** See who did what, and when. */
  readJournal: (staff: Staff, departmentId: string): boolean =>
    has(staff, "data_protection") || may.doCasework(staff, departmentId),
  /** See submissions with names and addresses, write points and responses, register what came by post. */
  doCasework: (staff: Staff, departmentId: string): boolean =>
    has(staff, "caseworker", "approver", "owner", "administrator") && inside(staff, departmentId),
  /** Write pieces of answers for a department, or for all (null). */
  writeTextBlock: (staff: Staff, departmentId: string | null) =>
    has(staff, "caseworker", "approver", "owner", "administrator") &&
    (departmentId === null || inside(staff, departmentId)),
  writeStrategy: (staff: Staff, departmentId: string) =>
    has(staff, "caseworker", "owner", "administrator") && inside(staff, departmentId),
  setUpHearing: (staff: Staff, departmentId: string) =>
    has(staff, "owner", "administrator") && inside(staff, departmentId),
  approveHearing: (staff: Staff, departmentId: string) =>
    has(staff, "owner", "approver", "administrator") && inside(staff, departmentId),
  approveResponse: (staff: Staff, departmentId: string) =>
    has(staff, "approver", "owner") && inside(staff, departmentId),
  release: (staff: Staff, departmentId: string) =>
    has(staff, "owner", "administrator") && inside(staff, departmentId),
  recordDecision: (staff: Staff, departmentId: string) =>
    has(staff, "owner", "administrator") && inside(staff, departmentId),
  conclude: (staff: Staff, departmentId: string) =>
    has(staff, "owner", "administrator") && inside(staff, departmentId),
  administer: (staff: Staff) => has(staff, "administrator"),
} as const;

export type Permission = (staff: Staff, departmentId: string) => boolean;

/** One plain address: no display name, no list, no quoting. Danish letters before the @ are allowed. */
export const plainAddress = z
  .email({ pattern: z.regexes.unicodeEmail, error: () => m.submission_error_email() })
  .max(254, { error: () => m.submission_error_email() });
