import type { CommissionKind, CommissionRequest, CommissionView } from '@loi-giai/shared';

/** What the form holds; the kind is '' until it is chosen. Keys are the request's. */
export interface CommissionModel {
  readonly kind: string;
  readonly number: string;
  readonly signedOn: string | null;
  readonly value: number | null;
}

export function modelOf(commission: CommissionView | null): CommissionModel {
  if (commission === null) return { kind: '', number: '', signedOn: null, value: null };
  const { kind, number, signedOn, value } = commission;
  return { kind, number, signedOn, value };
}

/** What is sent; the form is valid then, so nothing is missing. */
export function requestOf(model: CommissionModel, proposalId: string): CommissionRequest {
  return {
    proposalId,
    kind: model.kind as CommissionKind,
    number: model.number.trim(),
    signedOn: model.signedOn ?? '',
    value: model.value ?? 0,
  };
}
