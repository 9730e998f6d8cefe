const SECRET =
  /^(\/(?:participant|address|draft|receipt|background|signature|advice|subscriptions|staff\/password))\/[^/]+/i;

/** Whether an address is itself the key to what it opens: it is never logged, nor told to the next page. */
export const isSecretAddress = (path: string): boolean => SECRET.test(path);

/** Where somebody goes on with a draft. */
export const isDraftAddress = (path: string): boolean => /^\/draft\//i.test(path);

const ONE_CLICK = /^\/subscriptions\/[^/?]+\/unsubscribe(\?|$)/;

/** Where mail programs end a subscription by themselves (RFC 8058): from wherever they are, with nothing but the address. */
export const isOneClickAddress = (path: string): boolean => ONE_CLICK.test(path);
export const withoutSecret = (path: string): string => path.replace(SECRET, "$1/…");
