import { type SchemaPathTree, applyEach, max, maxLength, min, validate } from '@angular/forms/signals';
import {
  COST_LIMITS,
  type CostEntry,
  PROPOSAL_LIMITS as LIMITS,
  type ProposalForm,
  type ProposalTextSection,
  type SaveProposalRequest,
  amountOf,
  costProblems,
} from '@loi-giai/shared';

/** What is written: a proposal's content without what is computed from it. */
export type DraftWords = Omit<SaveProposalRequest, 'revision'>;

export const EMPTY_LINE: CostEntry = { item: '', unit: '', quantity: null, unitPrice: null };

/** The words alone, out of a record that has more. */
export function draftOf(source: DraftWords): DraftWords {
  const { title, summary, solution, maturity, team, plan, costs, risks, pilot, sandbox } = source;
  const entries = costs.map(({ item, unit, quantity, unitPrice }) => ({ item, unit, quantity, unitPrice }));
  return { title, summary, solution, maturity, team, plan, costs: entries, risks, pilot, sandbox };
}

const LONG_TEXTS = [
  'summary',
  'solution',
  'maturity',
  'team',
  'plan',
  'risks',
  'pilot',
  'sandbox',
] as const satisfies readonly ProposalTextSection[];

/** What a draft must keep to be stored. What it lacks to be submitted is no error: the list of parts says so. */
export function proposalSchema(asked: () => ProposalForm): (path: SchemaPathTree<DraftWords>) => void {
  return (path) => {
    maxLength(path.title, LIMITS.title);
    for (const part of LONG_TEXTS)
      maxLength(path[part], () => asked().find(({ section }) => section === part)?.maxLength ?? undefined);
    applyEach(path.costs, lineSchema);
    validate(path.costs, ({ value }) =>
      costProblems(value()).some(({ path: where }) => where === 'costs')
        ? { kind: 'too_large', params: { max: COST_LIMITS.money } }
        : undefined,
    );
  };
}

function lineSchema(line: SchemaPathTree<CostEntry>): void {
  maxLength(line.item, COST_LIMITS.item);
  maxLength(line.unit, COST_LIMITS.unit);
  min(line.quantity, 0.01);
  max(line.quantity, COST_LIMITS.quantity);
  validate(line.quantity, ({ value, valueOf }) => {
    const quantity = value();
    if (quantity !== null && Number(quantity.toFixed(2)) !== quantity) return { kind: 'bad_format' };
    const entry = { item: '', unit: '', quantity, unitPrice: valueOf(line.unitPrice) };
    const numbers = entry.quantity !== null && entry.unitPrice !== null;
    return numbers && amountOf(entry) === null ? { kind: 'not_whole' } : undefined;
  });
  min(line.unitPrice, 0);
  max(line.unitPrice, COST_LIMITS.money);
  validate(line.unitPrice, ({ value, valueOf }) => {
    const unitPrice = value();
    if (!Number.isInteger(unitPrice ?? 0)) return { kind: 'bad_format' };
    const amount = amountOf({ item: '', unit: '', quantity: valueOf(line.quantity), unitPrice });
    return (amount ?? 0) > COST_LIMITS.money
      ? { kind: 'too_large', params: { max: COST_LIMITS.money } }
      : undefined;
  });
}
