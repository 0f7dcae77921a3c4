/** Name and address out of `Name <address>`, or of an address alone. */
export function senderOf(from: string): { readonly name: string; readonly email: string } {
  const found = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(from);
  const email = found?.[2] ?? from.trim();
  return { name: found?.[1] || email, email };
}
