import { hashPassword } from '../src/features/auth/passwords';
import { visitor } from './support/login';
import { startTestPortal } from './support/test-app';

const PASSWORD = 'tre xanh 7 dốc đá';

describe('a portal that is reached by https', () => {
  it('marks the session’s cookie secure', async () => {
    const portal = await startTestPortal({ PUBLIC_URL: 'https://loigiai.example' });
    try {
      await portal.database.query(
        `INSERT INTO account (email, name, status, password_hash) VALUES ('a@people.test', 'A', 'active', $1)`,
        [await hashPassword(PASSWORD)],
      );
      const answer = await visitor(portal).post('/session', { email: 'a@people.test', password: PASSWORD });
      expect(String(answer.headers['set-cookie']?.[0])).toContain('; Secure');
    } finally {
      await portal.close();
    }
  });
});
