import { inject } from '@angular/core';
import { asProblem } from './api-problem';
import { Locale } from './locale';
import { PROBLEM_TEXTS } from './problem.texts';

/** What to tell people about an error of the API, in their language. */
export function injectProblemText(): (error: unknown) => string {
  const locale = inject(Locale);
  return (error) => PROBLEM_TEXTS[locale.current()][asProblem(error).code];
}
