import { MailMessage } from '../../src/platform/mail/mail-message.entity';
import { openMail } from '../../src/platform/mail/sealed-mail';
import { MasterKeys } from '../../src/platform/sealing/master-keys';
import type { Person } from './login';
import type { TestPortal } from './test-app';

/** The outbox, the oldest first; what is sealed in it is opened. */
export async function outboxOf(portal: TestPortal): Promise<MailMessage[]> {
  const masters = portal.app.get(MasterKeys);
  const mails = await portal.database.manager.find(MailMessage, { order: { createdAt: 'ASC' } });
  return mails.map((mail) => Object.assign(mail, openMail(mail, masters)));
}

export async function mailsTo(portal: TestPortal, { email }: Pick<Person, 'email'>): Promise<MailMessage[]> {
  return (await outboxOf(portal)).filter(({ recipient }) => recipient === email);
}
