import { randomUUID } from 'node:crypto';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Configuration } from '../src/platform/config/configuration';
import { Transactions } from '../src/platform/database/transactions';
import { Jobs } from '../src/platform/jobs/jobs';
import { makeChallengePeople, openChallenge } from './support/challenge-people';
import { draftProposal, makeSolver, type Solver } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');

describe('the bytes of attachments', () => {
  let portal: TestPortal;
  let solver: Solver;
  let id: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    solver = await makeSolver(portal);
    id = await draftProposal(solver, await openChallenge(portal, await makeChallengePeople(portal)));
  });
  afterAll(() => portal.close());

  const attach = () => solver.person.upload(`/proposals/${id}/files`, PDF, 'a.pdf');
  /** Where the bytes of a new attachment are. */
  const attached = async (): Promise<string> => {
    const { body } = await attach().expect(201);
    const [row] = await portal.database.query<{ storage_key: string }[]>(
      `SELECT storage_key FROM stored_file WHERE id = $1`,
      [body.id],
    );
    return join(portal.app.get(Configuration).DATA_DIR, 'files', row!.storage_key);
  };

  it('I8: stay where the answer to the commit is lost', async () => {
    const transactions = portal.app.get(Transactions);
    const run = transactions.run.bind(transactions);
    jest
      .spyOn(transactions, 'run')
      .mockImplementationOnce(run)
      .mockImplementationOnce(async (actor, work) => {
        await run(actor, work);
        throw new Error('Connection terminated unexpectedly');
      });
    expect((await attach()).status).toBe(500);
    const { body } = await solver.person.get(`/proposals/${id}`).expect(200);
    const file = await solver.person.get(`/proposals/${id}/files/${body.files[0].id as string}`);
    expect([file.status, PDF.equals(file.body as Buffer)]).toEqual([200, true]);
  });

  describe('are removed at night', () => {
    const removeStrays = (): Promise<void> => portal.app.get(Jobs).runNow('stray-files');
    const age = (hours: number, ...paths: string[]): void => {
      const then = new Date(Date.now() - hours * 3_600_000);
      for (const path of paths) utimesSync(path, then, then);
    };
    /** A file that no record names, and what is left of one that never came to its end. */
    const strayBeside = (path: string): string[] => {
      const stray = join(dirname(path), randomUUID());
      const both = [stray, `${stray}.partial`];
      for (const one of both) writeFileSync(one, PDF);
      return both;
    };

    it('a day after they came, where no record names them', async () => {
      const named = [await attached(), await attached()];
      const [old, fresh] = [strayBeside(named[0]!), strayBeside(named[0]!)];
      age(25, ...named, ...old);
      age(23, ...fresh);
      await removeStrays();
      expect([...named, ...old, ...fresh].filter((path) => existsSync(path))).toEqual([...named, ...fresh]);
    });

    it('but none where most have no record: the folder may be that of another database', async () => {
      const named = await attached();
      const strays = [...strayBeside(named), ...strayBeside(named), ...strayBeside(named)];
      age(25, named, ...strays);
      await removeStrays();
      expect(strays.filter((path) => existsSync(path))).toEqual(strays);
    });
  });
});
