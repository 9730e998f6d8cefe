import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";

/** How mails are signed: by which domain, with which of its keys. */
export type DkimSettings = {
  DKIM_DOMAIN?: string | undefined;
  DKIM_SELECTOR?: string | undefined;
  DKIM_KEY?: string | undefined;
};

const DNS_NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;
/**
 * Every field that a reader or a mail server goes by. Those of RFC 8058 are among them because a one-click link counts
 * only when it is signed; the library leaves List-Unsubscribe-Post out.
 */
const SIGNED_FIELDS =
  "From:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:In-Reply-To:References:List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted";

/** What is wrong with the settings, as a sentence for each; null when mails can be signed or are not to be. */
export function dkimFault(given: DkimSettings): string | null {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY: key } = given;
  if (!domain && !selector && !key) return null;
  const lacking = (["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_KEY"] as const).filter((name) => !given[name]);
  if (lacking.length > 0)
    return lacking.map((name) => `${name}: is not set, but mails are to be signed.`).join("\n");
  if (!DNS_NAME.test(domain ?? "")) return "DKIM_DOMAIN: must be a domain name.";
  if (!DNS_NAME.test(selector ?? "")) return "DKIM_SELECTOR: must be the name of the key in DNS.";
  try {
    return readKey(key ?? "").asymmetricKeyType === "rsa" ? null : "DKIM_KEY: must be an RSA key.";
  } catch {
    return "DKIM_KEY: must be a private key in PEM, or the path of a file that holds one.";
  }
}

/** How the mail library is told to sign; undefined when mails are not signed. */
export function dkimOptions({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY }: DkimSettings) {
  if (!DKIM_DOMAIN || !DKIM_SELECTOR || !DKIM_KEY) return undefined;
  return {
    domainName: DKIM_DOMAIN,
    keySelector: DKIM_SELECTOR,
    // Read once: the library would read the text of the key again for every mail.
    privateKey: readKey(DKIM_KEY) as unknown as string,
    headerFieldNames: SIGNED_FIELDS,
  };
}

/** A setting of one line can hold a PEM whose line breaks are written as \n. */
function readKey(given: string): KeyObject {
  const pem = given.includes("-----BEGIN") ? given.replaceAll("\\n", "\n") : readFileSync(given, "utf8");
  return createPrivateKey(pem);
}
