import { httpResource } from '@angular/common/http';
import { inject } from '@angular/core';
import {
  type ChallengeContent,
  type ChallengeIndicator,
  type CriterionInput,
  type FieldView,
  plainTextOf,
} from '@loi-giai/shared';
import { type DraftPart, valueOf } from '../../core/draft-merge';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectLocalText } from '../../core/texts';
import { COMMISSION_KIND_TEXTS } from '../commissions/commission-kinds.texts';
import { ORGANIZATION_KIND_TEXTS } from '../organizations/organizations.texts';
import { AGGREGATION_TEXTS } from './challenges.texts';
import { injectEvaluationLines } from './evaluation-lines';
import { injectFieldNames } from './field-names';
import { FORM_SECTION_NAMES } from './form-sections.texts';

/** Tables, whose lines may stand one after the other. */
const TABLES: readonly DraftPart[] = ['indicators', 'criteria'];
const TEXTS: readonly DraftPart[] = ['reward', 'reason'];

/** Whether a part of a challenge can hold two people's versions one after the other: choices, numbers and dates cannot. */
export function joinsPart(part: DraftPart): boolean {
  return part.includes('.') || TABLES.includes(part) || TEXTS.includes(part);
}

/** How the parts of a challenge's content are called, and how people read them where two versions are to be compared. */
export interface DraftParts {
  readonly nameOf: (part: DraftPart) => string;
  readonly textOf: (content: object, part: DraftPart) => string;
}

/** The rows of a challenge's tables, as people read them. */
function injectRowWords(): {
  readonly criterion: (row: CriterionInput) => string;
  readonly indicator: (row: ChallengeIndicator) => string;
} {
  const local = injectLocalText();
  const format = injectFormat();
  const criterion = ({ name, weight, max, minimum, guidance, anchors }: CriterionInput): string => {
    const limits = minimum === null ? '' : `, ≥ ${format.number(minimum)}`;
    const first = `${local(name)}: ${format.number(weight)}% (0–${format.number(max)}${limits})`;
    const said = anchors.map(({ from, text }) => `≥ ${format.number(from)}: ${text}`);
    return [first, ...(guidance === '' ? [] : [guidance]), ...said].join('\n  ');
  };
  const indicator = ({ name, unit, baseline, target, method }: ChallengeIndicator): string => {
    const shown = (value: number | null): string =>
      value === null ? '–' : format.quantity(value, local(unit));
    const first = `${local(name)}: ${shown(baseline)} → ${shown(target)}`;
    return method === '' ? first : `${first}\n  ${method}`;
  };
  return { criterion, indicator };
}

/** @param compared whether something is to be compared now; what only that needs is loaded then */
export function injectDraftParts(compared: () => boolean): DraftParts {
  const locale = inject(Locale).current;
  const local = injectLocalText();
  const format = injectFormat();
  const evaluationLines = injectEvaluationLines();
  const fields = httpResource<FieldView[]>(() => (compared() ? '/api/v1/fields' : undefined));

  const fieldName = (code: string): string => {
    const field = fields.hasValue() ? fields.value().find((known) => known.code === code) : undefined;
    return field ? local(field.name) : code;
  };
  const { criterion, indicator } = injectRowWords();
  /** What is neither a text nor empty, by its field. */
  const values: { readonly [K in keyof ChallengeContent]?: (value: never) => string } = {
    fieldCode: fieldName,
    commissionKind: (kind: keyof (typeof COMMISSION_KIND_TEXTS)['vi']) =>
      COMMISSION_KIND_TEXTS[locale()][kind],
    aggregation: (rule: keyof (typeof AGGREGATION_TEXTS)['vi']) => AGGREGATION_TEXTS[locale()][rule],
    evaluation: (terms: ChallengeContent['evaluation']) =>
      [...evaluationLines(terms), ...terms.screening.checklist.map(({ name }) => `– ${local(name)}`)].join(
        '\n',
      ),
    eligibleKinds: (kinds: ChallengeContent['eligibleKinds']) =>
      kinds.map((kind) => ORGANIZATION_KIND_TEXTS[locale()][kind]).join('\n'),
    criteria: (criteria: ChallengeContent['criteria']) => criteria.map(criterion).join('\n'),
    indicators: (indicators: ChallengeContent['indicators']) => indicators.map(indicator).join('\n'),
    proposalForm: (form: ChallengeContent['proposalForm']) =>
      form
        .map(({ section, required, maxLength }) => {
          const mark = required ? ' *' : '';
          const length = maxLength === null ? '' : ` (≤ ${format.number(maxLength)})`;
          return `${FORM_SECTION_NAMES[locale()][section]}${mark}${length}`;
        })
        .join('\n'),
    rewardAmount: format.money,
    enquiryDeadline: format.dateTime,
    closingAt: format.dateTime,
    announceAt: format.dateTime,
    evaluationUntil: format.date,
    pilotFrom: format.date,
    pilotUntil: format.date,
    measureUntil: format.date,
  };
  return {
    nameOf: injectFieldNames(),
    textOf: (content, part) => {
      const value = valueOf(content, part);
      if (value === null || value === undefined || value === '') return '';
      const say = values[part as keyof ChallengeContent];
      if (say) return say(value as never);
      if (typeof value === 'number') return format.number(value);
      return typeof value === 'string' ? plainTextOf(value) : '';
    },
  };
}
