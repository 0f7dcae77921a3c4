import type { IndicatorView, MeasurementView, OutcomesView } from '@loi-giai/shared';
import { figureOf, readinessOf } from './readiness';

const measurement = (verifiedBy: string | null): MeasurementView => ({
  id: 'm',
  value: 60,
  measuredOn: '2026-05-01',
  method: 'Bấm giờ tại quầy',
  sampleSize: 200,
  evidence: '',
  enteredBy: 'Nguyễn Thị Hoa',
  verifiedBy,
  canVerify: verifiedBy === null,
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
  measurements,
});
const outcomes = (changes: Partial<OutcomesView>): OutcomesView => ({
  challengeCode: 'HCM-2026-001',
  challengeTitle: { vi: 'Giảm chờ', en: '' },
  state: 'measuring',
  indicators: [indicator(measurement('Trần Văn Bình'))],
  survey: null,
  acts: [],
  ...changes,
});
const survey = (state: 'open' | 'closed'): OutcomesView['survey'] => {
  const none = { n: null, share: null, mean: null, distribution: [], interval: null };
  const survey = { id: 's', question: { vi: '', en: '' } };
  return state === 'open'
    ? { ...survey, state, answers: { citizen: 0, business: 0 } }
    : { ...survey, state, responses: { citizen: none, business: none } };
};

describe('what stands between a challenge and its published result', () => {
  it('is nothing when everything is measured and verified; a survey is not needed', () => {
    expect(readinessOf(outcomes({})).ready).toBe(true);
    expect(readinessOf(outcomes({ survey: survey('closed') })).ready).toBe(true);
  });

  it.each([
    ['no indicator', outcomes({ indicators: [] })],
    ['one that is not measured', outcomes({ indicators: [indicator()] })],
    ['one that is not verified', outcomes({ indicators: [indicator(measurement(null))] })],
    ['a survey that is open', outcomes({ survey: survey('open') })],
    ['a commission under way', outcomes({ state: 'commissioned' })],
  ])('is %s', (_, view) => {
    expect(readinessOf(view).ready).toBe(false);
  });

  it('counts the latest measurement, not an older one that was verified', () => {
    const view = outcomes({ indicators: [indicator(measurement(null), measurement('Trần Văn Bình'))] });
    expect(readinessOf(view)).toMatchObject({ unmeasured: 0, unverified: 1, ready: false });
  });
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
