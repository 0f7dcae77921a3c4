/** Somebody who scores. */
export interface Reader {
  readonly id: string;
  /** Whether the reader is known to know the challenge's field. */
  readonly ofField: boolean;
  /** Sheets that are due from the reader elsewhere. */
  readonly busy: number;
}

/** A proposal, with those who may read it and those who are to read it whatever is reckoned. */
export interface ToRead {
  readonly id: string;
  /** Whom no conflict keeps from it (I4). */
  readonly able: readonly string[];
  /** Among the able. */
  readonly kept: readonly string[];
}

/** Readers by proposal. */
export type Assignment = ReadonlyMap<string, readonly string[]>;

/** Proposals that the same people may still be given, and that lack as many of them: one as good as another. */
interface Alike {
  readonly proposals: readonly ToRead[];
  readonly candidates: readonly string[];
  readonly lacking: number;
}

/** What the solver is asked, and what its answer is read with. */
export interface AssignmentModel {
  /** A linear programme in the LP format of CPLEX. */
  readonly programme: string;
  readonly groups: readonly Alike[];
  readonly readers: readonly Reader[];
}

/** How many readers a proposal can have. */
export function readersOf({ able }: Pick<ToRead, 'able'>, perProposal: number): number {
  return Math.min(perProposal, able.length);
}

/**
 * Minimises the sum of the squares of everybody's sheets, which makes the largest load as small, and all loads as equal, as conflicts allow.
 * Among equally even answers those who know the field, then those with less to do elsewhere, have the odd sheets. It is a flow with
 * convex costs: its extreme solutions are whole numbers (docs/adr/0030-balanced-assignment.md).
 * @returns null where nothing is lacking
 */
export function modelOf(
  readers: readonly Reader[],
  proposals: readonly ToRead[],
  perProposal: number,
): AssignmentModel | null {
  const groups = alike(proposals, perProposal);
  if (groups.length === 0) return null;
  const inOrder = [...readers].sort((a, b) => compare(a.id, b.id));
  const costs = sheetCosts(inOrder);
  const [terms, rows, bounds]: [string[], string[], string[]] = [[], [], []];
  for (const [
    g,
    {
      candidates,
      lacking,
      proposals: { length },
    },
  ] of groups.entries()) {
    const shares = candidates.map((id) =>
      share(
        g,
        inOrder.findIndex((reader) => reader.id === id),
      ),
    );
    rows.push(` g${g}: ${sum(shares)} = ${lacking * length}`);
    bounds.push(...shares.map((name) => ` 0 <= ${name} <= ${length}`));
  }
  for (const [r, { id }] of inOrder.entries()) {
    const given = groups.flatMap(({ candidates }, g) => (candidates.includes(id) ? [share(g, r)] : []));
    if (given.length === 0) continue;
    const kept = proposals.filter((proposal) => proposal.kept.includes(id)).length;
    const most = groups
      .filter(({ candidates }) => candidates.includes(id))
      .reduce((total, group) => total + group.proposals.length, 0);
    const steps = Array.from({ length: most }, (_, step) => `s${r}_${step}`);
    rows.push(` r${r}: ${sum(given)}${steps.map((name) => `\n - ${name}`).join('')} = 0`);
    bounds.push(...steps.map((name) => ` 0 <= ${name} <= 1`));
    // Of the squares, what the next sheet adds: 1, 3, 5, …
    terms.push(
      ...steps.map((name, step) => `${(2 * (kept + step) + 1) * costs.even + (costs.of[r] ?? 0)} ${name}`),
    );
  }
  const programme = [
    'Minimize',
    ` cost: ${sum(terms)}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...bounds,
    'End',
    '',
  ].join('\n');
  return { programme, groups, readers: inOrder };
}

/**
 * Deals the shares of the answer out: each reader in turn takes the next proposals of the group, around and around. No share is larger than
 * the group, so nobody gets a proposal twice, and together the shares give each as many readers as it lacks.
 * @param answer by the name of the variable
 */
export function dealOut(
  { groups, readers }: AssignmentModel,
  proposals: readonly ToRead[],
  answer: Readonly<Record<string, number>>,
): Assignment {
  const assigned = new Map(proposals.map(({ id, kept }) => [id, [...kept]]));
  for (const [g, group] of groups.entries()) {
    let next = 0;
    for (const [r, { id }] of readers.entries()) {
      const given = Math.round(answer[share(g, r)] ?? 0);
      for (let dealt = 0; dealt < given; dealt++, next++)
        assigned.get(group.proposals[next % group.proposals.length]?.id ?? '')?.push(id);
    }
  }
  return assigned;
}

function alike(proposals: readonly ToRead[], perProposal: number): Alike[] {
  const groups = new Map<string, Alike & { readonly proposals: ToRead[] }>();
  for (const proposal of [...proposals].sort((a, b) => compare(a.id, b.id))) {
    const lacking = readersOf(proposal, perProposal) - proposal.kept.length;
    if (lacking <= 0) continue;
    const candidates = proposal.able.filter((id) => !proposal.kept.includes(id)).sort(compare);
    const key = `${lacking} ${candidates.join(' ')}`;
    const group = groups.get(key) ?? { proposals: [], candidates, lacking };
    group.proposals.push(proposal);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What a sheet costs by its reader, and by how much an uneven sheet costs more than all of that: evenness comes first. */
function sheetCosts(readers: readonly Reader[]): { readonly of: readonly number[]; readonly even: number } {
  const loads = [...new Set(readers.map(({ busy }) => busy))].sort((a, b) => a - b);
  const of = readers.map(({ ofField, busy }) => (ofField ? 0 : loads.length) + loads.indexOf(busy));
  return { of, even: Math.max(...of) + 1 };
}

const share = (group: number, reader: number): string => `x${group}_${reader}`;

/** Over several lines: the format limits their length. */
const sum = (terms: readonly string[]): string => terms.join('\n + ');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
