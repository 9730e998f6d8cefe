import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { database, databaseUrl } from "./database.ts";
import { env } from "./env.ts";

const HOUR = 60 * 60;
const IDLE = 12 * HOUR;

/** Officials' sign-in by better-auth: passwords, sessions and cookies. Nothing outside this file knows it. */
function build() {
  return betterAuth({
    baseURL: env().BASE_URL,
    basePath: "/staff/auth",
    secret: env().SESSION_SECRET,
    database: prismaAdapter(database(), { provider: "postgresql" }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    user: { modelName: "staff" },
    session: { modelName: "session", expiresIn: IDLE, updateAge: HOUR, cookieCache: { enabled: false } },
    account: { modelName: "account" },
    verification: { modelName: "verification" },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      database: { generateId: false },
      cookiePrefix: "genklang",
      useSecureCookies: env().BASE_URL.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
    },
    logger: { disabled: true },
  });
}

let known: { url: string; auth: ReturnType<typeof build> } | undefined;
function auth() {
  if (known?.url !== databaseUrl()) known = { url: databaseUrl(), auth: build() };
  return known.auth;
}

/** Checks e-mail and password; answers the cookies to set, or null, in the same time and words for whatever is wrong. */
export async function signIn(email: string, password: string, headers: Headers): Promise<string[] | null> {
  const answer = await auth().api.signInEmail({ body: { email, password }, headers, asResponse: true });
  return answer.ok ? answer.headers.getSetCookie() : null;
}

/** Ends the session of these request headers; answers the cookies that clear it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const answer = await auth().api.signOut({ headers, asResponse: true });
  return answer.headers.getSetCookie();
}

/** Whose session the request carries, and the cookies that prolong it. */
export async function sessionOf(headers: Headers): Promise<{ staffId: string } | null> {
  if (!headers.get("cookie")?.includes("genklang.")) return null;
  const session = await auth().api.getSession({ headers });
  return session && { staffId: session.user.id };
}

/** A password as the database keeps it. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password);
}
