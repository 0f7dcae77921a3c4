import { OpenedVersion } from '../src/features/proposals/opened-version.entity';
import { openVersions } from '../src/features/proposals/opening-lifecycle';
import { PORTAL_ACTOR } from '../src/platform/access/actor';
import { Transactions } from '../src/platform/database/transactions';
import { makeAgency, makeChallenge, makeOrganization, makeProposal, makeVersion } from './support/factories';
import { signUp } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

/** More than one batch, and not a whole number of them. */
const SUBMITTED = Number(process.env['OPENING_SIZE'] ?? 205);

describe('the opening of a call that many answered', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  it('copies what is in force, and nothing else, with a few statements for a hundred proposals', async () => {
    const person = await signUp(portal, 'Người nộp');
    const agency = await makeAgency(portal);
    const challenge = await makeChallenge(portal, { agencyId: agency.id, authorId: person.accountId });
    const challengeId = challenge.id;
    const answer = async (index: number, state: 'draft' | 'submitted' | 'withdrawn'): Promise<string> => {
      const { id: organizationId } = await makeOrganization(portal, { name: `Công ty ${index}` });
      const id = await makeProposal(portal, {
        challengeId,
        organizationId,
        createdBy: person.accountId,
        state,
      });
      if (state !== 'draft') await makeVersion(portal, id, person, { files: 0, title: 'x'.repeat(20_000) });
      return id;
    };
    await answer(0, 'draft');
    await answer(1, 'withdrawn');
    const twice = await answer(2, 'submitted');
    await makeVersion(portal, twice, person, { files: 0, number: 2, title: 'Bản sau' });
    for (let index = 3; index < SUBMITTED + 2; index++) await answer(index, 'submitted');

    let statements = 0;
    const heap = process.memoryUsage().heapUsed;
    const start = performance.now();
    const opened = await portal.app.get(Transactions).run(PORTAL_ACTOR, async (tx) => {
      const runner = tx.manager.queryRunner!;
      const query = runner.query.bind(runner) as (...all: unknown[]) => Promise<unknown>;
      runner.query = ((...all: unknown[]) => {
        statements++;
        return query(...all);
      }) as typeof runner.query;
      return openVersions(tx, challengeId);
    });
    const took = performance.now() - start;
    if (process.env['OPENING_SIZE'] !== undefined)
      process.stdout.write(
        `${JSON.stringify({ opened, statements, took, heap: process.memoryUsage().heapUsed - heap })}\n`,
      );

    expect(opened).toBe(SUBMITTED);
    const batches = Math.ceil((SUBMITTED + 2) / 100) + 1;
    expect(statements).toBeLessThanOrEqual(batches * 7);
    const versions = await portal.database.manager.findBy(OpenedVersion, { proposalId: twice });
    expect(versions).toMatchObject([
      { number: 2, organizationName: 'Công ty 2', content: { title: 'Bản sau' } },
    ]);
    const [{ nameless } = { nameless: -1 }] = await portal.database.query<{ nameless: number }[]>(
      `SELECT count(*)::int AS nameless FROM proposal WHERE challenge_id = $1 AND organization_id IS NULL`,
      [challengeId],
    );
    expect(nameless).toBe(0);
  }, 120_000);
});
