import type { FieldRef } from '../challenges/challenges';

/** POST /experts, PUT /experts/:id (programme office): who may be asked to sit on panels. */
export interface ExpertRequest {
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  /** Codes, at least one. */
  readonly fields: readonly string[];
  readonly biography: string;
}

/** How much somebody has to do now. */
export interface ExpertLoad {
  /** Panels that have not recommended yet. */
  readonly panels: number;
  /** Sheets not submitted on panels that score; proposals hidden from the reader are not counted (I4), nor is anything before the scoring (I1). */
  readonly sheetsDue: number;
}

export const EXPERT_SORTS = ['name', 'load'] as const;
export type ExpertSort = (typeof EXPERT_SORTS)[number];

/** GET /experts?field=&active=&sort=: with `sort=load` the least busy first. */
export interface ExpertView extends ExpertLoad {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  readonly fields: readonly FieldRef[];
  readonly biography: string;
  readonly active: boolean;
}

/** GET /challenges/:code/panel/experts, for whoever names its panel: active experts, those of the challenge's field first, the least busy first. */
export interface ExpertChoice extends ExpertLoad {
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  readonly fields: readonly FieldRef[];
  readonly ofField: boolean;
}
