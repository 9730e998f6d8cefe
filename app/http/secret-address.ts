const SECRET = /^(\/(?:participant|receipt|advice|staff\/password))\/[^/]+/;

/** Whether an address is itself the key to what it opens: it is never logged, nor told to the next page. */
export const isSecretAddress = (path: string): boolean => SECRET.test(path);
export const withoutSecret = (path: string): string => path.replace(SECRET, "$1/…");
