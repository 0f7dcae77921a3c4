/**
 * The network that an address belongs to, for counting attempts: an IPv4 address itself, of an IPv6 address the first 64 bits, because
 * whoever has one has them all.
 */
export function networkOf(address: string): string {
  const v4 = /(\d{1,3}\.){3}\d{1,3}$/.exec(address)?.[0];
  if (v4 !== undefined) return v4;
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(8 - before.length - after.length, 0)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
