import { inCase } from "#app/domain/quarantine/quarantine.ts";
import type { Prisma } from "#app/server/prisma/client.ts";

/** The submissions that count: one that its participant has replaced counts as the one that replaces it, and one that is set aside does not. */
export const standing = { replacedBy: null, AND: [inCase] } satisfies Prisma.SubmissionWhereInput;
