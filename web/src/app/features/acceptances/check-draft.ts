import {
  type CommitteeMember,
  type DeliveryCheckRequest,
  type DeliveryView,
  VERDICT,
  VERDICTS,
  type Verdict,
} from '@loi-giai/shared';

export interface FindingModel {
  readonly verdict: string;
  readonly reason: string;
}

/** What the form of a check holds. */
export interface CheckModel {
  readonly findings: readonly FindingModel[];
  readonly committee: readonly CommitteeMember[];
  readonly opinion: string;
}

/** As it was checked before, or nothing yet. */
export function checkModelOf({ criteria, findings, committee, opinion }: DeliveryView): CheckModel {
  return {
    findings: criteria.map((_, index) => {
      const { verdict = '', reason = '' } = findings?.[index] ?? {};
      return { verdict, reason };
    }),
    committee: committee.map(({ name, position }) => ({ name, position })),
    opinion,
  };
}

/** Without spaces around, and without a remark where a criterion is simply met. */
export function checkRequestOf({ findings, committee, opinion }: CheckModel): DeliveryCheckRequest {
  return {
    findings: findings.map(({ verdict, reason }) => ({
      verdict: isVerdict(verdict) ? verdict : VERDICT.unmet,
      reason: verdict === VERDICT.met ? '' : reason.trim(),
    })),
    committee: committee
      .map(({ name, position }) => ({ name: name.trim(), position: position.trim() }))
      .filter(({ name, position }) => name !== '' || position !== ''),
    opinion: opinion.trim(),
  };
}

export function isVerdict(value: string): value is Verdict {
  return (VERDICTS as readonly string[]).includes(value);
}
