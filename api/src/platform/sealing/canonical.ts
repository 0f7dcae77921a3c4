import canonicalize from 'canonicalize';

/** The canonical form of RFC 8785, over which digests and signatures are taken: no line break at the end. */
export function canonicalJson(document: object): string {
  const text = canonicalize(document);
  if (text === undefined) throw new Error('a document always has a canonical form');
  return text;
}
