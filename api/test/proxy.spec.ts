import request from 'supertest';
import { hashPassword } from '../src/features/auth/passwords';
import { startTestPortal, type TestPortal } from './support/test-app';

const SEEN_BY_PROXY = '203.0.113.9';

describe('the address of a sender', () => {
  let portal: TestPortal;
  afterEach(() => portal.close());

  /** The address from which the portal believes somebody signed in, whatever the sender itself put into the header. */
  const addressSeen = async (proxies: string): Promise<string | undefined> => {
    portal = await startTestPortal({ TRUST_PROXY: proxies });
    await portal.database.query(
      `INSERT INTO account (email, name, status, password_hash) VALUES ('a@people.test', 'A', 'active', $1)`,
      [await hashPassword('tre xanh 7 dốc đá')],
    );
    await request(portal.server)
      .post('/api/v1/session')
      .set('x-loigiai-request', '1')
      .set('x-forwarded-for', `198.51.100.1, ${SEEN_BY_PROXY}`)
      .send({ email: 'a@people.test', password: 'tre xanh 7 dốc đá' })
      .expect(200);
    const [session] = await portal.database.query<{ address: string }[]>(`SELECT address FROM session`);
    return session?.address;
  };

  it('is what the last proxy saw, not what a header claims before it', async () => {
    expect(await addressSeen('1')).toBe(SEEN_BY_PROXY);
  });

  it('is that of the connection where no proxy is trusted', async () => {
    expect(await addressSeen('0')).toMatch(/127\.0\.0\.1$/);
  });
});
