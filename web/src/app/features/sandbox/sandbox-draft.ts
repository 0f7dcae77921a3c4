import type { FieldProblem, IncidentSeverity, SandboxTerms } from '@loi-giai/shared';

/** A rule with its basis, or a risk with its mitigation. */
export interface PairModel {
  readonly first: string;
  readonly second: string;
}

/** What the form holds; lists of lines are written one on each. */
export interface SandboxModel {
  readonly places: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly participantsCap: number | null;
  readonly waivedRules: readonly PairModel[];
  readonly risks: readonly PairModel[];
  readonly stopConditions: string;
  readonly thresholdSeverity: string;
  readonly thresholdPeople: number | null;
}

/** A new one each time: a form tells its rows apart by a mark it leaves on them, which a copy would carry along. */
export const emptyPair = (): PairModel => ({ first: '', second: '' });

export const emptySandbox = (): SandboxModel => ({
  places: '',
  from: null,
  until: null,
  participantsCap: null,
  waivedRules: [],
  risks: [emptyPair()],
  stopConditions: '',
  thresholdSeverity: 'serious',
  thresholdPeople: null,
});

export function sandboxModelOf(terms: SandboxTerms): SandboxModel {
  return {
    places: terms.places.join('\n'),
    from: terms.from,
    until: terms.until,
    participantsCap: terms.participantsCap,
    waivedRules: terms.waivedRules.map(({ rule, legalBasis }) => ({ first: rule, second: legalBasis })),
    risks: terms.risks.map(({ risk, mitigation }) => ({ first: risk, second: mitigation })),
    stopConditions: terms.stopConditions.join('\n'),
    thresholdSeverity: terms.thresholdSeverity,
    thresholdPeople: terms.thresholdPeople,
  };
}

/** Of a model that its form has found complete. */
export function sandboxTermsOf(model: SandboxModel): SandboxTerms {
  const { from, until, participantsCap, thresholdPeople } = model;
  return {
    places: linesOf(model.places),
    from: from ?? '',
    until: until ?? '',
    participantsCap: participantsCap ?? 0,
    waivedRules: model.waivedRules.map(({ first, second }) => ({
      rule: first.trim(),
      legalBasis: second.trim(),
    })),
    risks: model.risks.map(({ first, second }) => ({ risk: first.trim(), mitigation: second.trim() })),
    stopConditions: linesOf(model.stopConditions),
    thresholdSeverity: model.thresholdSeverity as IncidentSeverity,
    thresholdPeople,
  };
}

/** What stands on lines of its own, each once and none empty. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

const PAIR_KEYS: Readonly<Record<string, keyof PairModel>> = {
  rule: 'first',
  legalBasis: 'second',
  risk: 'first',
  mitigation: 'second',
};

/** What the API says of a line or a row, on the field of the form that holds it. */
export function faultsOnModel(faults: readonly FieldProblem[]): FieldProblem[] {
  return faults.map((fault) => {
    const [list = '', row, key] = fault.path.split('.');
    if (list === 'places' || list === 'stopConditions') return { ...fault, path: list };
    const pairKey = PAIR_KEYS[key ?? ''];
    return pairKey === undefined ? fault : { ...fault, path: [list, row, pairKey].join('.') };
  });
}
