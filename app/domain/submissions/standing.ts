import type { Prisma } from "#app/server/prisma/client.ts";

/** The submissions that count: one that its participant has replaced counts as the one that replaces it. */
export const standing = { replacedBy: null } satisfies Prisma.SubmissionWhereInput;
