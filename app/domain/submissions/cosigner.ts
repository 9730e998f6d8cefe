import { z } from "zod";
import { plainAddress } from "#app/domain/staff/staff.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** Whom a sender names as signing with them; without an address nobody can ask them, and they count for nothing. */
export type Cosigner = { name: string; email: string | null };

/** So many can be named in a citizen's form; a letter that more have signed is registered by an official. */
export const MOST_COSIGNERS = 30;

/** A line as people write it: a name, and somewhere in it an e-mail address, with commas, brackets or nothing around it. Null when it is not that. */
export function readCosigner(line: string): Cosigner | null {
  const words = line
    .trim()
    .split(/[\s,;<>()]+/)
    .filter(Boolean);
  const addresses = words.filter((word) => word.includes("@"));
  const name = words.filter((word) => !word.includes("@")).join(" ");
  if (!name || name.length > 120 || /\p{Cc}/u.test(name) || addresses.length > 1) return null;
  if (addresses[0] === undefined) return { name, email: null };
  const email = plainAddress.safeParse(addresses[0]);
  return email.success ? { name, email: email.data } : null;
}

/** The field in which they are named, one on a line. Who is named twice by the same address is named once. */
export const cosignersField = z
  .string()
  .default("")
  .transform((text, check) => {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    if (lines.length > MOST_COSIGNERS)
      check.addIssue({ code: "custom", message: m.joint_error_many({ most: MOST_COSIGNERS }) });
    const read = lines.flatMap((line) => {
      const one = readCosigner(line);
      if (!one)
        check.addIssue({ code: "custom", message: m.joint_error_line({ line: line.trim().slice(0, 80) }) });
      return one ?? [];
    });
    const addressOf = ({ name, email }: Cosigner) => (email ?? name).toLowerCase();
    return read.filter(
      (one, index) => read.findIndex((other) => addressOf(other) === addressOf(one)) === index,
    );
  });
