import { BlockList, isIP } from "node:net";

/** Addresses that are the same inside many networks: our own proxy's, or a machine's next to ours. They say nothing of who sends. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv6");

/**
 * The network that an address is in, as much of it as one household, library or office has: of IPv4 the first 24 bits, of IPv6 the first 56. Null
 * for an address that is no public one.
 */
export function prefixOf(ip: string): string | null {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1] ?? ip.replace(/%.*$/, "");
  const kind = isIP(plain);
  if (kind === 0 || PRIVATE.check(plain, kind === 4 ? "ipv4" : "ipv6")) return null;
  if (kind === 4) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  const [first = 0, second = 0, third = 0, fourth = 0] = groupsOf(plain);
  const whole = [first, second, third, fourth & 0xff00].map((group) => group.toString(16));
  return `${whole.join(":")}::/56`;
}

/** The eight numbers of an IPv6 address, with those that its `::` stands for; the last of them do not matter here. */
function groupsOf(ip: string): number[] {
  const numbers = (text: string) =>
    text
      .split(":")
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const [before = "", after] = ip.split("::");
  if (after === undefined) return numbers(before);
  const [left, right] = [numbers(before), numbers(after)];
  return [...left, ...Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right];
}
