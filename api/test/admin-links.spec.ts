import { PORTAL_ACTOR } from '../src/platform/access/actor';
import { Transactions } from '../src/platform/database/transactions';
import { signUpAs } from './support/login';
import { startTestPortal } from './support/test-app';

describe('an administrator of a portal with a mail server', () => {
  it('I1: sees no link with which somebody else’s account opens', async () => {
    const portal = await startTestPortal({ SMTP_URL: 'smtp://127.0.0.1:1' });
    try {
      const admin = await signUpAs(portal, 'portal.administrator');
      const id = await portal.app.get(Transactions).run(PORTAL_ACTOR, (tx) =>
        tx.mail({
          recipient: 'owner@people.test',
          subject: 'Reset',
          text: 'Open http://localhost/reset?token=abc_DEF-123 now',
        }),
      );
      expect((await admin.get(`/admin/mails/${id}`)).body.text).toBe(
        'Open http://localhost/reset?token=… now',
      );
    } finally {
      await portal.close();
    }
  });
});
