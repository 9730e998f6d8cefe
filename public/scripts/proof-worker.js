// Tries one number after the other, beside the page, so that writing is not held up.
import { deriveKey } from "/scripts/altcha/algorithms/web/pbkdf2.js";
import { handler } from "/scripts/altcha/workers/shared.js";

handler({ deriveKey });
