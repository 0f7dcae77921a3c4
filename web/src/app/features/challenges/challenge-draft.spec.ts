import { type ChallengeContent, DEFAULT_PROPOSAL_FORM } from '@loi-giai/shared';
import { contentOf, dateFault, modelOf } from './challenge-draft';

const NOTHING = { vi: '', en: '' };

const CONTENT: ChallengeContent = {
  title: { vi: 'Giảm ngập', en: '' },
  summary: NOTHING,
  context: NOTHING,
  fieldCode: null,
  affected: NOTHING,
  affectedCount: 12,
  attempts: NOTHING,
  desiredOutcome: NOTHING,
  constraints: NOTHING,
  offeredData: NOTHING,
  indicators: [],
  criteria: [
    { name: { vi: 'Khả thi', en: '' }, weight: 100, max: 10, guidance: '', anchors: [], minimum: null },
  ],
  aggregation: 'mean',
  evaluation: {
    normalised: true,
    discussionSpread: 12,
    publicity: 'totals',
    complaintDays: 5,
    blindness: 'solver_hidden',
    readersPerProposal: 3,
    panelNamed: true,
    screening: { checklist: [], days: 5 },
  },
  reward: '',
  rewardAmount: null,
  commissionKind: null,
  eligibleKinds: ['startup'],
  proposalsPerOrganization: 1,
  eligibility: NOTHING,
  intellectualProperty: NOTHING,
  confidentiality: NOTHING,
  proposalForm: DEFAULT_PROPOSAL_FORM,
  enquiryDeadline: null,
  closingAt: '2026-05-01T10:00:00.000Z',
  evaluationUntil: null,
  announceAt: null,
  pilotFrom: '2026-06-01',
  pilotUntil: null,
  measureUntil: null,
};

describe('a draft in the editor', () => {
  it('comes back as it was when nothing is changed', () => {
    expect(contentOf(modelOf(CONTENT))).toEqual(CONTENT);
    expect(contentOf(modelOf({ ...CONTENT, fieldCode: 'traffic' })).fieldCode).toBe('traffic');
  });

  it('sends nothing but the content, although the record holds more', () => {
    const view = { ...CONTENT, code: 'HCM-2026-001', revision: 3 };
    expect(Object.keys(contentOf(modelOf(view))).sort()).toEqual(Object.keys(CONTENT).sort());
  });
});

describe('dateFault', () => {
  const now = Date.parse('2026-03-01T00:00:00Z');
  const none = { enquiryDeadline: null, closingAt: null, announceAt: null };

  it('finds nothing wrong with dates in order, or not entered', () => {
    expect(dateFault(none, now)).toBeNull();
    expect(dateFault({ ...none, closingAt: '2026-04-01T00:00:00Z' }, now)).toBeNull();
    expect(
      dateFault(
        {
          enquiryDeadline: '2026-03-10T00:00:00Z',
          closingAt: '2026-04-01T00:00:00Z',
          announceAt: '2026-05-01T00:00:00Z',
        },
        now,
      ),
    ).toBeNull();
  });

  it('finds dates that have passed and dates out of order', () => {
    expect(dateFault({ ...none, closingAt: '2026-02-01T00:00:00Z' }, now)).toBe('past');
    expect(
      dateFault({ ...none, enquiryDeadline: '2026-04-02T00:00:00Z', closingAt: '2026-04-01T00:00:00Z' }, now),
    ).toBe('order');
    expect(
      dateFault({ ...none, closingAt: '2026-04-01T00:00:00Z', announceAt: '2026-04-01T00:00:00Z' }, now),
    ).toBe('order');
  });
});
