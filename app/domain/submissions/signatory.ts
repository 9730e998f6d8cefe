import { z } from "zod";
import { plainAddress } from "#app/domain/staff/staff.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { readCosigner } from "./cosigner.ts";

export type Signatory = { name: string; email: string | null; address: string };

const MOST = 500;

/** A line for each: a name, and after a semicolon an e-mail address or a postal one; before an e-mail address anything will do. Null when it is not that. */
export function readSignatory(line: string): Signatory | null {
  if (line.includes("@") && !line.includes(";")) {
    const read = readCosigner(line);
    return read && { ...read, address: "" };
  }
  const [name = "", ...rest] = line.split(";").map((part) => part.trim());
  const where = rest.join("; ");
  if (!name || !where || name.length > 120 || where.length > 300) return null;
  if (/[\p{Cc}<>]/u.test(line.trim())) return null;
  if (!where.includes("@")) return { name, email: null, address: where };
  const email = plainAddress.safeParse(where);
  return email.success ? { name, email: email.data, address: "" } : null;
}

/** An official's list of who signed a letter. */
export const signatoriesForm = z.object({
  people: z
    .string()
    .transform((text) => text.split("\n").filter((line) => line.trim() !== ""))
    .pipe(
      z
        .array(z.string())
        .min(1, { error: () => m.casework_error_signatories() })
        .max(MOST, { error: () => m.casework_error_signatories_many() }),
    )
    .transform((lines, check) =>
      lines.flatMap((line) => {
        const read = readSignatory(line);
        if (!read)
          check.issues.push({
            code: "custom",
            input: line,
            message: m.casework_error_signatory({ line: line.slice(0, 80) }),
          });
        return read ?? [];
      }),
    ),
});
export type SignatoriesForm = z.output<typeof signatoriesForm>;
