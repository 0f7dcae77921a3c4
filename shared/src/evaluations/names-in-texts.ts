/** A name, and what stands in its place. */
export interface Replacement {
  readonly word: string;
  readonly label: string;
}

/** Shorter ones are words that anybody may use. */
const MIN_LENGTH = 4;
const SPECIAL = /[.*+?^${}()|[\]\\/-]/g;

/**
 * A text with labels in the places of names: whatever their case and spacing, and however their accents were typed. Only whole words:
 * a name that is part of another word is none.
 */
export function withoutNames(text: string, replacements: readonly Replacement[]): string {
  const longestFirst = replacements
    .map(({ word, label }) => ({ word: word.normalize('NFC').trim(), label }))
    .filter(({ word }) => word.length >= MIN_LENGTH)
    .toSorted((a, b) => b.word.length - a.word.length);
  if (longestFirst.length === 0) return text;
  return longestFirst.reduce(
    (shown, { word, label }) => shown.replaceAll(patternOf(word), label),
    text.normalize('NFC'),
  );
}

/** Which of these words a text has in it, by the same rule. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const written = text.normalize('NFC');
  return words.filter((word) => {
    const own = word.normalize('NFC').trim();
    return own.length >= MIN_LENGTH && patternOf(own).test(written);
  });
}

function patternOf(word: string): RegExp {
  const spaced = word.split(/\s+/).map((part) => part.replaceAll(SPECIAL, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${spaced.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}
