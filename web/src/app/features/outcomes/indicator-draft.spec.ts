import type { IndicatorView } from '@loi-giai/shared';
import { emptyIndicator, modelOf, requestOf } from './indicator-draft';

const INPUT = {
  id: 'i1',
  name: { vi: 'Thời gian chờ', en: 'Waiting time' },
  unit: { vi: 'phút', en: 'minutes' },
  direction: 'down',
  baseline: 95,
  baselineOn: '2026-01-01',
  target: 45,
  targetOn: '2026-06-01',
  method: 'Bấm giờ',
  source: 'Sổ khám',
  frequency: 'monthly',
} as const;
const measured: IndicatorView = {
  ...INPUT,
  published: null,
  fixed: true,
  removable: false,
  revisable: true,
  editions: [],
  next: null,
  measurements: [
    {
      id: 'm',
      state: 'entered',
      value: 60,
      periodFrom: null,
      measuredOn: '2026-05-01',
      method: 'Bấm giờ',
      sampleSize: null,
      evidence: '',
      note: '',
      files: [],
      enteredBy: 'Nguyễn Thị Hoa',
      enteredAt: '2026-05-02T02:00:00.000Z',
      verifiedBy: null,
      verifiedAt: null,
      refusedBy: null,
      refusal: '',
      correctsId: null,
      correction: '',
      acts: [],
    },
  ],
};

describe('indicators in their form', () => {
  it('come back as they were when nothing is changed', () => {
    expect(requestOf(modelOf([measured]))).toEqual({ indicators: [INPUT] });
  });

  it('are frozen where the API says so, and keep what was published', () => {
    const published = { ...INPUT, version: 2 };
    const open = { ...measured, id: 'i2', measurements: [], published, fixed: false, removable: false };
    const models = modelOf([measured, open]).indicators;
    expect(models[1]).toMatchObject({ removable: false, published: { version: 2 } });
    expect(models.map(({ frozen }) => frozen)).toEqual([true, false]);
  });

  it('begin with one, and are sent trimmed and without an id when new', () => {
    expect(modelOf([]).indicators).toEqual([emptyIndicator()]);
    const written = { ...emptyIndicator(), name: { vi: ' Số hồ sơ ', en: '' } };
    const [sent] = requestOf({ indicators: [written] }).indicators;
    expect(sent).not.toHaveProperty('id');
    expect(sent?.name.vi).toBe('Số hồ sơ');
  });
});
