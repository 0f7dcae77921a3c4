import type {
  IndicatorView,
  MeasurementView,
  OutcomesView,
  SurveyState,
  SurveySummary,
  Wave,
} from '@loi-giai/shared';
import { figureOf, readinessOf } from './readiness';

const measurement = (verifiedBy: string | null): MeasurementView => ({
  id: 'm',
  state: verifiedBy === null ? 'entered' : 'verified',
  value: 60,
  periodFrom: null,
  measuredOn: '2026-05-01',
  method: 'Bấm giờ tại quầy',
  sampleSize: 200,
  evidence: '',
  note: '',
  files: [],
  enteredBy: 'Nguyễn Thị Hoa',
  enteredAt: '2026-05-02T02:00:00.000Z',
  verifiedBy,
  verifiedAt: verifiedBy === null ? null : '2026-05-03T02:00:00.000Z',
  refusedBy: null,
  refusal: '',
  correctsId: null,
  correction: '',
  acts: verifiedBy === null ? ['verify', 'refuse'] : [],
});
const indicator = (...measurements: MeasurementView[]): IndicatorView => ({
  published: null,
  fixed: measurements.length > 0,
  removable: measurements.length === 0,
  id: 'i',
  name: { vi: 'Thời gian chờ', en: 'Waiting time' },
  unit: { vi: 'phút', en: 'minutes' },
  direction: 'down',
  baseline: 100,
  baselineOn: '2026-01-01',
  target: 50,
  targetOn: '2026-06-01',
  method: 'Bấm giờ',
  source: '',
  frequency: 'monthly',
  revisable: measurements.length > 0,
  editions: [],
  next: null,
  measurements,
});
const outcomes = (changes: Partial<OutcomesView>): OutcomesView => ({
  challengeCode: 'HCM-2026-001',
  challengeTitle: { vi: 'Giảm chờ', en: '' },
  state: 'measuring',
  pilot: null,
  indicators: [indicator(measurement('Trần Văn Bình'))],
  surveys: [],
  acts: [],
  ...changes,
});
const survey = (state: SurveyState, wave: Wave = 'after'): SurveySummary => ({
  id: wave,
  wave,
  state,
  audiences: ['citizen'],
  questions: 1,
  openedAt: null,
  closedAt: null,
  answers: { citizen: 0, business: 0 },
  waitingTexts: 0,
});

describe('what stands between a challenge and its published result', () => {
  it('is nothing when everything is measured and verified; a survey is not needed', () => {
    expect(readinessOf(outcomes({})).ready).toBe(true);
    expect(readinessOf(outcomes({ surveys: [survey('closed'), survey('draft', 'before')] })).ready).toBe(
      true,
    );
  });

  it.each([
    ['no indicator', outcomes({ indicators: [] })],
    ['one that is not measured', outcomes({ indicators: [indicator()] })],
    ['one that is not verified', outcomes({ indicators: [indicator(measurement(null))] })],
    ['a survey that is open', outcomes({ surveys: [survey('closed'), survey('open', 'before')] })],
    ['a commission under way', outcomes({ state: 'commissioned' })],
    ['an evaluation that goes on: nothing is commissioned yet', outcomes({ state: 'evaluating' })],
  ])('is %s', (_, view) => {
    expect(readinessOf(view).ready).toBe(false);
  });

  it('counts the latest measurement, not an older one that was verified', () => {
    const view = outcomes({ indicators: [indicator(measurement(null), measurement('Trần Văn Bình'))] });
    expect(readinessOf(view)).toMatchObject({ unmeasured: 0, unverified: 1, ready: false });
  });
});

it('what was refused or corrected does not count', () => {
  const past = { ...measurement(null), state: 'refused' as const };
  expect(readinessOf(outcomes({ indicators: [indicator(past)] }))).toMatchObject({ unmeasured: 1 });
});

describe('the figure of a measurement', () => {
  it('holds what it is measured against, and the degree of improvement', () => {
    expect(figureOf(indicator(), measurement(null))).toMatchObject({
      baseline: 100,
      target: 50,
      actual: 60,
      method: 'Bấm giờ tại quầy',
      improvement: 0.8,
    });
  });
});
