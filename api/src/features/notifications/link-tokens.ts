import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in a mail ends: one subscription, or everything of its subscriber. */
export type LinkScope = 'one' | 'all';

const SCOPE_LETTER: Readonly<Record<LinkScope, string>> = { one: 'm', all: 't' };
const FORM = /^([mt])([\w-]{22})\.([\w-]{43})$/;

/** The token of a link, signed with its subscriber's key; it needs no row of its own, and works as long as the subscriber is there. */
export function signLink(scope: LinkScope, id: string, key: Buffer): string {
  const named = `${SCOPE_LETTER[scope]}${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
  return `${named}.${signatureOf(named, key)}`;
}

/** What a token names, before anybody has looked at its signature; null for what is none. */
export function namedByLink(token: string): { scope: LinkScope; id: string } | null {
  const [, letter, packed] = FORM.exec(token) ?? [];
  if (letter === undefined || packed === undefined) return null;
  const hex = Buffer.from(packed, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { scope: letter === SCOPE_LETTER.one ? 'one' : 'all', id };
}

export function isSignedBy(token: string, key: Buffer): boolean {
  const [named = '', signature = ''] = token.split('.');
  const expected = Buffer.from(signatureOf(named, key));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function signatureOf(named: string, key: Buffer): string {
  return createHmac('sha256', key).update(named).digest('base64url');
}
