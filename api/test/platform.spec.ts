import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../migrations/data-source';
import { signUp, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('the platform', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  it('finds no difference between the entities and the migrated database', async () => {
    const { url } = portal.database.options as { url: string };
    const dataSource = new DataSource(dataSourceOptions(url));
    await dataSource.initialize();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('is ready once the database is migrated', async () => {
    await portal.app.inject('/health/ready').then((answer) => expect(answer.statusCode).toBe(200));
  });

  it('answers an unknown address with a problem document', async () => {
    const answer = await visitor(portal).get('/nothing-here');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'not_found', status: 404, correlationId: expect.any(String) });
  });

  it('has no answer kept for the next reader that does not say so itself', async () => {
    const person = await signUp(portal, 'An');
    for (const path of ['/work/todo', '/proposals/mine', '/notifications', '/account/sessions', '/session']) {
      const { headers } = await person.get(path).expect(200);
      expect([path, headers['cache-control']]).toEqual([path, expect.stringContaining('no-store')]);
    }
    const { headers } = await person.get('/challenges').expect(200);
    expect(headers['cache-control']).toBe('public, no-cache');
  });

  it('describes itself as OpenAPI 3.1', async () => {
    const answer = await visitor(portal).get('/openapi.json');
    expect(answer.body.openapi).toBe('3.1.0');
  });

  it('keeps the metrics hidden where no token is set', async () => {
    await portal.app.inject('/metrics').then((answer) => expect(answer.statusCode).toBe(404));
  });
});
