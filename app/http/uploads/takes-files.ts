import type { Request } from "express";
import { LARGEST_FILE, MOST_FILES } from "#app/domain/attachments/attachment.ts";
import { MAXIMUM_BODY } from "../guard/body.ts";

const PUBLIC = /^\/hearings\/[^/?]+\/submit(\/preview|\/draft|\/files|\/parts)?(\?|$)/;
const OWN = /^\/participant\/[^/?]+\/replacement\/\d+(\/files|\/parts)?(\?|$)/;
const STAFF =
  /^\/staff\/hearings\/[^/?]+\/(submissions\/(new|phone)(\/parts)?|clearings\/\d+\/files\/\d+\/redaction)(\.data)?(\?|$)/;
/** The name that better-auth gives the cookie of a session, after our prefix. */
const SESSION_COOKIE = "genklang.session_token";

/** Whether somebody seems to be signed in; whether they are is asked where it matters. */
export const seemsSignedIn = (request: Request): boolean =>
  request.headers.cookie?.includes(SESSION_COOKIE) ?? false;

/** All files that may come with a form, what stands around each, and the form. */
export const LARGEST_FORM = MOST_FILES * (LARGEST_FILE + 1_000) + MAXIMUM_BODY;

/** Whether a post is a form that may bring files, which are then written to the disk as they come. */
export const takesFiles = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers["content-type"] ?? "") &&
  (PUBLIC.test(request.url) || OWN.test(request.url) || (STAFF.test(request.url) && seemsSignedIn(request)));
