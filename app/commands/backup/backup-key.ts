import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from "age-encryption";
import { Stop } from "../run-command.ts";
import { eachOf, webStream } from "./web-stream.ts";

/** What a file begins with that age has encrypted. */
export const ENCRYPTED = "age-encryption.org/";

const SECRET = /^AGE-SECRET-KEY-/;
type Bytes = AsyncIterable<Uint8Array>;

/** A new pair: the public key closes backups, the secret one opens them. */
export async function newKeys(): Promise<{ open: string; close: string }> {
  const open = await generateIdentity();
  return { open, close: await identityToRecipient(open) };
}

/** What encrypts for whoever has the secret key: `key` is that, or its public half. Null when there is none. */
export async function encryption(key: string | undefined): Promise<((plain: Bytes) => Bytes) | null> {
  if (!key) return null;
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(SECRET.test(key) ? await identityToRecipient(key) : key);
  } catch {
    throw new Stop("BACKUP_KEY is not a key: npm run backup -- --new-key makes one.");
  }
  return async function* encrypted(plain) {
    yield* eachOf(await encrypter.encrypt(webStream(plain)));
  };
}

/** What decrypts with the secret key. A key that does not fit stops with a sentence, before anything is read. */
export function decryption(key: string | undefined): (secret: Bytes) => Bytes {
  if (!key) throw new Stop("The backup is encrypted: set BACKUP_KEY to its secret key (AGE-SECRET-KEY-…).");
  if (!SECRET.test(key))
    throw new Stop("BACKUP_KEY is the public key: only the secret one (AGE-SECRET-KEY-…) opens a backup.");
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(key);
  } catch {
    throw new Stop("BACKUP_KEY is not a key: it was cut or mistyped.");
  }
  return async function* decrypted(secret) {
    const plain = await decrypter.decrypt(webStream(secret)).catch((error) => {
      if (/no identity matched/.test(String(error))) throw new Stop("BACKUP_KEY does not open this backup.");
      throw error;
    });
    yield* eachOf(plain);
  };
}
