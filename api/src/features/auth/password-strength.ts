import { FIELD_ERROR, type FieldErrorCode } from '@loi-giai/shared';
import { COMMON_WORDS } from './common-words';

/** Rows, columns and zigzags of a keyboard, the alphabet and the digits: what fingers run along. */
const RUNS = [
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  '`1234567890-=',
  '!@#$%^&*()_+',
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
  '8ik,',
  '9ol.',
  'qaz',
  'wsx',
  'edc',
  'rfv',
  'tgb',
  'yhn',
  'ujm',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
  'azertyuiop',
  'qsdfghjklm',
].flatMap((run) => [run, Array.from(run).reverse().join('')]);

/** A predictable piece is as hard to guess as about two random characters, however long it is. */
const PIECE_COST = 2;
/** Below eight characters' worth of guessing a password is refused. */
const NEEDED_COST = 8;
const LONGEST_PIECE = 24;

/** Whose password it will be: what stands in their name and address is known to everybody. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/**
 * Whether a password is too easy to guess: common, or made of the owner's own name or address. No rule about kinds of characters
 * (NIST SP 800-63B, 5.1.1.2); its length is checked before.
 * @returns the field error, or null where it is good
 */
export function passwordFault(password: string, owner: PasswordOwner): FieldErrorCode | null {
  const plain = fold(password);
  if (guessingCost(plain, new Set()) < NEEDED_COST) return FIELD_ERROR.passwordCommon;
  return guessingCost(plain, wordsOf(owner)) < NEEDED_COST ? FIELD_ERROR.passwordLikeEmail : null;
}

/** The cheapest way to put the password together from predictable pieces and single characters. */
function guessingCost(password: string, own: ReadonlySet<string>): number {
  if (COMMON_WORDS.has(password) || repeatsShortUnit(password)) return 0;
  const costs = [0];
  for (let end = 1; end <= password.length; end += 1) {
    let cost = (costs[end - 1] ?? 0) + 1;
    for (let start = end - 3; start >= Math.max(0, end - LONGEST_PIECE); start -= 1)
      if (isPredictable(password.slice(start, end), own))
        cost = Math.min(cost, (costs[start] ?? 0) + PIECE_COST);
    costs.push(cost);
  }
  return costs[password.length] ?? 0;
}

function isPredictable(piece: string, own: ReadonlySet<string>): boolean {
  return isWord(piece, own) || isRun(piece) || /^(.)\1+$/.test(piece) || /^(19|20)\d\d$/.test(piece);
}

function isWord(piece: string, own: ReadonlySet<string>): boolean {
  return readings(piece).some((word) => COMMON_WORDS.has(word) || own.has(word));
}

/** A digit or a sign often stands for a letter; 1 and ! for i or for l. */
function readings(piece: string): string[] {
  const letters = piece.replace(/[03457@$]/g, (sign) => SIGNS[sign] ?? sign);
  return [piece, letters.replace(/[1!]/g, 'i'), letters.replace(/[1!]/g, 'l')];
}

const SIGNS: Readonly<Record<string, string>> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' };

function isRun(piece: string): boolean {
  return RUNS.some((run) => run.includes(piece));
}

/** Such as abcabcabcabc or 123qwe123qwe, the last time perhaps cut short. */
function repeatsShortUnit(password: string): boolean {
  for (let unit = 1; unit < Math.min(NEEDED_COST, password.length / 2 + 1); unit += 1)
    if (password.slice(unit) === password.slice(0, -unit)) return true;
  return false;
}

/** The address's parts and the name's, alone, joined and shortened to initials, from three letters on. */
function wordsOf({ email, name }: PasswordOwner): ReadonlySet<string> {
  const [local = '', domain = ''] = fold(email).split('@');
  const names = fold(name).split(/[^a-z0-9]+/);
  const localParts = local.split(/[^a-z0-9]+/);
  const words = [
    local,
    local.replace(/[^a-z0-9]/g, ''),
    ...localParts,
    domain,
    ...domain.split('.'),
    ...names,
    names.join(''),
  ];
  return new Set(words.filter((word) => word.length >= 3));
}

/** Lower case, without accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
