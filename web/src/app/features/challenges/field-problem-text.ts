import { inject } from '@angular/core';
import type { ChallengeContent, FieldProblem } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { fieldErrorText } from '../../ui/form/field-errors';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { FIELD_NAMES } from './field-names';
import { FORM_SECTION_NAMES } from './form-sections.texts';

/** A problem of a challenge's content in a sentence that names its place: "Tiêu chí đánh giá 2: …". */
export function injectFieldProblemText(): (problem: FieldProblem) => string {
  const locale = inject(Locale).current;
  const t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  return ({ path, code, params = {} }) => {
    const [field = '', index] = path.split('.');
    const number = index !== undefined && /^\d+$/.test(index) ? ` ${Number(index) + 1}` : '';
    const name = FIELD_NAMES[locale()][field as keyof ChallengeContent];
    const { section } = params;
    const part =
      section === undefined
        ? ''
        : ` (${FORM_SECTION_NAMES[locale()][section as keyof (typeof FORM_SECTION_NAMES)['vi']]})`;
    const where = `${name}${number}${part}`;
    if (code === 'required') return t().notFilled(where);
    return `${where}: ${fieldErrorText({ kind: code, params } as never, locale())}`;
  };
}
