import type { ValidationError } from '@angular/forms/signals';

/** What is wrong with words that a dialog asks for without a form of its own; `maxLength` counts characters. */
export function faultsOfWords(words: string, maxLength: number): readonly ValidationError[] {
  if (words.trim() === '') return [{ kind: 'required' }];
  return words.length > maxLength ? [{ kind: 'maxLength', maxLength } as ValidationError] : [];
}
