import { type Answer, ask } from './support/evaluation-asks';
import {
  isByRole,
  type MatrixStage,
  moves,
  readMatrix,
  statusOf,
  tellsNothing,
} from './support/evaluation-matrix';
import { type EvaluationWalk, openCall, STEPS } from './support/evaluation-walk';
import { declaredAccess, servedRoutes } from './support/routes';
import { startTestPortal, type TestPortal } from './support/test-app';

const CANCELLED = 'cancelled';
/** From the first stage to the one in which the challenge was cancelled. */
const UNTIL_CANCELLED = ['closed', 'sealed', 'screening'];

/** Some five hundred requests for each stage. */
jest.setTimeout(180_000);

describe('the evaluation, asked by everybody at every address in every stage', () => {
  const matrix = readMatrix();
  const inOrder = matrix.filter(({ name }) => name !== CANCELLED);
  let portal: TestPortal;
  let walk: EvaluationWalk;
  /** Answers to what does not exist, by column, address and cell. */
  let unknown: Map<string, Answer>;
  /** Refusals that tell more than that. */
  let telling: string[];
  /** Refusals by role alone that were asked for: by column, address and the roles held. */
  const refused = new Set<string>();

  beforeAll(async () => {
    portal = await startTestPortal();
    unknown = new Map();
    telling = [];
  });
  afterAll(() => portal.close());

  it('is written down for every address that the portal serves, and for no other', () => {
    const ofTheFeature = declaredAccess(portal, 'EvaluationsModule');
    const served = servedRoutes(portal)
      .map(({ method, path }) => `${method} ${path}`)
      .filter((name) => ofTheFeature.has(name))
      .map((name) => name.replace('/api/v1', ''))
      .sort();
    expect(served.length).toBeGreaterThan(60);
    for (const { name, addresses } of matrix) expect([name, [...addresses].sort()]).toEqual([name, served]);
  });

  it('is written down for every stage in the same columns', () => {
    expect(matrix.map(({ name }) => name)).toEqual(Object.keys(STEPS));
    for (const { columns } of matrix) expect(columns).toEqual(matrix[0]?.columns);
  });

  describe('from the open call to the commission', () => {
    beforeAll(async () => {
      walk = await openCall(portal);
    });

    it.each(inOrder.map((stage, index) => [stage.name, stage, inOrder[index - 1]] as const))(
      'answers as written: %s',
      async (name, stage, before) => {
        walk.done.length = 0;
        await STEPS[name]!(walk);
        if (before) expect([...walk.done].sort()).toEqual(movesOf(before));
        expect(await faultsIn(stage)).toEqual([]);
        expect(await actsOffered(stage)).toEqual(stage.acts);
      },
    );
  });

  describe('where the challenge is cancelled', () => {
    it('answers as written: cancelled', async () => {
      await portal.setClock(new Date());
      walk = await openCall(portal);
      for (const name of [...UNTIL_CANCELLED, CANCELLED]) await STEPS[name]!(walk);
      const stage = matrix.find(({ name }) => name === CANCELLED)!;
      expect(await faultsIn(stage)).toEqual([]);
      expect(await actsOffered(stage)).toEqual(stage.acts);
    });
  });

  it('I11: tells whoever may not see something exactly what it tells of what does not exist', () => {
    expect(unknown.size).toBeGreaterThan(900);
    expect(telling).toEqual([]);
  });

  /** Where the portal answers otherwise than written. */
  async function faultsIn(stage: MatrixStage): Promise<string[]> {
    const faults: string[] = [];
    const roles = await rolesHeld(stage);
    const isAsked = (address: string, column: string): boolean => {
      const cell = stage.cell(address, column);
      if (!isByRole(cell)) return !moves(cell);
      const key = `${column} ${address} ${roles.get(column) ?? ''}`;
      const isNew = !refused.has(key);
      refused.add(key);
      return isNew;
    };
    for (const address of stage.addresses) {
      const columns = stage.columns.filter((column) => isAsked(address, column));
      const check = async (column: string): Promise<void> => {
        const cell = stage.cell(address, column);
        const answer = await ask(walk, address, column);
        if (answer.status !== statusOf(cell))
          faults.push(`${column} ${address}: ${cell} is written, not ${answer.status} ${codeIn(answer)}`);
        else if (tellsNothing(cell)) await compare(`${stage.name} ${column} ${address}`, answer, cell);
      };
      // Reading changes nothing; acts come one after the other.
      if (address.startsWith('GET')) await Promise.all(columns.map(check));
      else for (const column of columns) await check(column);
    }
    return faults;
  }

  /** By column; whoever loses a seat or comes to one is asked for everything again. */
  async function rolesHeld({ columns }: MatrixStage): Promise<ReadonlyMap<string, string>> {
    const rows = await portal.database.query<{ account_id: string; roles: string }[]>(
      `SELECT account_id, string_agg(DISTINCT role, ' ' ORDER BY role) AS roles FROM held_role GROUP BY account_id`,
    );
    const byAccount = new Map(rows.map(({ account_id, roles }) => [account_id, roles]));
    return new Map(columns.map((column) => [column, byAccount.get(walk.people[column]!.accountId) ?? '']));
  }

  async function compare(name: string, answer: Answer, cell: string): Promise<void> {
    const [, column = '', ...address] = name.split(' ');
    const key = `${column} ${address.join(' ')} ${cell}`;
    const nothing = unknown.get(key) ?? (await ask(walk, address.join(' '), column, true));
    unknown.set(key, nothing);
    if (JSON.stringify(answer) !== JSON.stringify(nothing))
      telling.push(`${name}: ${JSON.stringify(answer)} is not ${JSON.stringify(nothing)}`);
  }

  /** What the evaluation's page offers, by whom it is offered to. */
  async function actsOffered({ columns, cell }: MatrixStage): Promise<Record<string, string[]>> {
    const offered: Record<string, string[]> = {};
    for (const column of columns.filter((one) => cell('GET /challenges/:code/evaluation', one) === '200')) {
      const { body } = await walk.people[column]!.get(`/challenges/${walk.stage.challenge.code}/evaluation`);
      const { acts } = body as { acts: string[] };
      if (acts.length > 0) offered[column] = acts;
    }
    return offered;
  }
});

/** What ends the stage. */
function movesOf({ addresses, columns, cell }: MatrixStage): string[] {
  return addresses
    .flatMap((address) =>
      columns
        .filter((column) => moves(cell(address, column)))
        .map((column) => `${column} ${address} ${statusOf(cell(address, column))}`),
    )
    .sort();
}

const codeIn = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
