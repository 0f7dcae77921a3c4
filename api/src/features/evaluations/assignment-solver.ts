import type { LegacyHighs } from 'highs';
import { type Assignment, type Reader, type ToRead, dealOut, modelOf } from './assignment-model';

let solver: Promise<LegacyHighs> | undefined;

/** Compiled when it is first asked. */
function highs(): Promise<LegacyHighs> {
  solver ??= import('highs').then(({ default: load }) => load());
  return solver;
}

/** Of a variable in the answer: whatever has none is not part of it. */
function valueOf(column: object): number {
  return 'Primal' in column && typeof column.Primal === 'number' ? column.Primal : 0;
}

/**
 * Who reads what, by HiGHS. The same proposals and readers get the same answer.
 * @param perProposal readers that each proposal is to have; one with fewer able readers gets them all
 */
export async function assignReaders(
  readers: readonly Reader[],
  proposals: readonly ToRead[],
  perProposal: number,
): Promise<Assignment> {
  const model = modelOf(readers, proposals, perProposal);
  if (model === null) return new Map(proposals.map(({ id, kept }) => [id, kept]));
  // The simplex method ends at an extreme solution, which is one of whole numbers. Presolving takes five times as long as solving.
  const options = { solver: 'simplex', presolve: 'off' } as const;
  const { Status: status, Columns: columns } = (await highs()).solve(model.programme, options);
  if (status !== 'Optimal') throw new Error(`the assignment has no optimum: ${status}`);
  const answer = Object.fromEntries(
    Object.entries<object>(columns).map(([name, column]) => [name, valueOf(column)]),
  );
  return dealOut(model, proposals, answer);
}
