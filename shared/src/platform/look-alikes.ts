/**
 * Names that look alike. Two rules: which texts no honest name is written with, and a key under which names that people
 * would confuse are equal. Chosen from the confusables of Unicode Technical Standard 39, as far as they look like Latin.
 */
export type NameFault = 'mixed_scripts' | 'invisible' | 'loose_marks';

const GREEK = 'αβγδειηκνοπρτυχω';
const AS_GREEK = 'abydeinkvonptuxw';
const CYRILLIC = 'абвгдезикмнорстухьѕіјһԁԛԝүҽӏԍ';
const AS_CYRILLIC = 'abbrde3nkmhopctyxbsijhdqwyelg';
const ARMENIAN = 'աոսցհքօյռզ';
const AS_ARMENIAN = 'wnughpojng';
const OTHERS = 'đðøłıɑɡɩʟʀ|015';
const AS_OTHERS = 'ddollagllrlols';

const LATIN_LIKE: ReadonlyMap<string, string> = new Map(
  [
    [GREEK, AS_GREEK],
    [CYRILLIC, AS_CYRILLIC],
    [ARMENIAN, AS_ARMENIAN],
    [OTHERS, AS_OTHERS],
  ].flatMap(([from = '', to = '']) =>
    Array.from(from).map((letter, index) => [letter, Array.from(to)[index] ?? letter]),
  ),
);

// Format characters, fillers and variation selectors: nobody sees them, and they make two equal names different.
const INVISIBLE =
  /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u2800\u3164\ufe00-\ufe0f\uffa0\u{e0000}-\u{e0fff}]/u;
const LATIN = /\p{Script=Latin}/u;
const LATIN_LOOKING_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const WORD = /[\p{L}\p{M}]+/gu;
/** Such as α in "phần tử α": a symbol of science, not a disguise. */
const GREEK_SYMBOL = /^\p{Script=Greek}$/u;

/**
 * What is wrong with the letters of a name or title; null: nothing. Latin mixed with letters of other scripts that look like
 * Latin ones, within a word or as a whole word in disguise; characters that nobody sees; marks left over after NFC, which
 * Vietnamese never needs on a Latin letter.
 */
export function nameFaultOf(text: string): NameFault | null {
  const name = text.normalize('NFC');
  if (INVISIBLE.test(name)) return 'invisible';
  if (/\p{Script=Latin}\p{M}/u.test(name) || /\p{M}{3}/u.test(name) || /(^|\s)\p{M}/u.test(name))
    return 'loose_marks';
  const words = name.match(WORD) ?? [];
  const holdsLatin = LATIN.test(name);
  return words.some((word) => isDisguise(word, holdsLatin)) ? 'mixed_scripts' : null;
}

function isDisguise(word: string, amongLatin: boolean): boolean {
  if (!LATIN_LOOKING_SCRIPT.test(word)) return false;
  if (LATIN.test(word)) return true;
  if (!amongLatin || (GREEK_SYMBOL.test(word) && word === word.toLowerCase())) return false;
  return Array.from(word.toLowerCase()).every((letter) => LATIN_LIKE.has(letter));
}

/**
 * Equal for names that people would take for one another: blind to accents, case, spaces, punctuation, width, and to letters
 * and digits that look alike. Empty where a text has neither letter nor digit.
 */
export function lookAlikeKey(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKD');
  return (
    Array.from(bare)
      .map((letter) => LATIN_LIKE.get(letter) ?? letter)
      .join('')
      // A capital I, a small l and a one are the same stroke in many typefaces.
      .replace(/i/g, 'l')
      .replace(/[^\p{L}\p{N}]/gu, '')
  );
}

/** Whether two names are the same but for case and the spaces between words. */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** The name without what only its typing makes different: case, and how its spaces and marks are encoded. */
export function plainName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
