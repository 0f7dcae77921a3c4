import {
  type FieldView,
  type HomeFigures,
  STEP_OF_STATE,
  type ChallengeState,
  type StepText,
  TRIAGE_CRITERIA,
  type TriageText,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';

/** How long an instance answers the home page's figures from memory, in milliseconds. */
const FIGURES_LAST = 2_000;

interface CountRow {
  readonly state: ChallengeState | 'agencies';
  readonly count: number;
}

@Injectable()
export class ProgrammeReads {
  private figuresKept: { readonly until: number; readonly figures: Promise<HomeFigures> } | null = null;

  constructor(private readonly database: ReadDatabase) {}

  steps(): Promise<StepText[]> {
    return this.database.query({
      name: 'programme-steps',
      text: 'SELECT step, title, guidance FROM step_text ORDER BY step',
      values: [],
    });
  }

  /** In the order in which they are multiplied. */
  triageTexts(): Promise<TriageText[]> {
    return this.database.query({
      name: 'programme-triage-texts',
      text: `SELECT criterion, title, guidance FROM triage_text ORDER BY array_position($1::text[], criterion)`,
      values: [TRIAGE_CRITERIA],
    });
  }

  fields(onlyActive: boolean): Promise<FieldView[]> {
    return this.database.query({
      name: 'programme-fields',
      text: `SELECT code, name, active FROM field WHERE active OR NOT $1 ORDER BY name->>'vi', code`,
      values: [onlyActive],
    });
  }

  /** At most two seconds old; many readers at once cost one read. */
  figures(): Promise<HomeFigures> {
    // A monotonic clock: this is the age of a copy, not a moment that decides anything.
    const now = performance.now();
    if (this.figuresKept && now < this.figuresKept.until) return this.figuresKept.figures;
    const figures = this.countFigures();
    this.figuresKept = { until: now + FIGURES_LAST, figures };
    figures.catch(() => (this.figuresKept = null));
    return figures;
  }

  /** Only what was published counts. */
  private async countFigures(): Promise<HomeFigures> {
    const rows = await this.database.query<CountRow>({
      name: 'programme-figures',
      text: `SELECT state, count(*)::int AS count FROM challenge
              WHERE opened_at IS NOT NULL AND state <> 'cancelled' GROUP BY state
             UNION ALL
             SELECT 'agencies', count(*)::int FROM agency WHERE valid_to IS NULL OR valid_to >= portal_today()`,
      values: [],
    });
    const byStep = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
    const counts = new Map<CountRow['state'], number>();
    for (const { state, count } of rows) {
      counts.set(state, count);
      if (state !== 'agencies' && state !== 'cancelled') byStep[STEP_OF_STATE[state]] += count;
    }
    const sum = (...states: CountRow['state'][]): number =>
      states.reduce((total, state) => total + (counts.get(state) ?? 0), 0);
    return {
      open: sum('open'),
      commissioned: sum('commissioned', 'measuring', 'published'),
      published: sum('published'),
      agencies: sum('agencies'),
      byStep,
    };
  }
}
