import type { Claimed } from "./claim-due.ts";
export async function composeFollowUp(_c: Claimed): Promise<{to:string;subject:string;html:string;text:string}> { throw new Error("x"); }
