import { isEmail } from 'class-validator';
import { AdminMails } from '../features/admin/admin-mails.service';
import { PORTAL_ACTOR } from '../platform/access/actor';
import { Mailer } from '../platform/mail/mailer';
import { type Command, CommandFailure, UsageFault } from './command';

export const mailTest: Command = {
  name: 'mail:test',
  parameters: 'ADDRESS',
  summary: 'send a test message now',
  arity: [1, 1],
  async run({ app, say }, address = '') {
    if (!isEmail(address)) throw new UsageFault(`"${address}" is no e-mail address.`);
    const mailer = app.get(Mailer);
    if (!mailer.configured)
      throw new CommandFailure(
        'No mail server is configured: set SMTP_URL. Until then mails are kept and shown to the administrator.',
      );
    const { id } = await app.get(AdminMails).sendTest(PORTAL_ACTOR, address);
    try {
      await mailer.deliver(id);
    } catch (error) {
      throw new CommandFailure(
        `The mail server did not take the message: ${error instanceof Error ? error.message : 'no reason given'}`,
      );
    }
    say(`The mail server took the message to ${address}.`);
  },
};
