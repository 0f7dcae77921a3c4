import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import { Configuration } from '../config/configuration';
import { Jobs } from '../jobs/jobs';
import { MasterKeys } from '../sealing/master-keys';
import { MailMessage } from './mail-message.entity';
import { openMail } from './sealed-mail';

/** Sends what is in the outbox. A mail that fails is tried again with growing delay by the job queue, which gives up in the end. */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly transport: Transporter | null;

  constructor(
    private readonly configuration: Configuration,
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly masters: MasterKeys,
  ) {
    this.transport = configuration.SMTP_URL ? createTransport(configuration.SMTP_URL) : null;
  }

  onModuleInit(): void {
    this.jobs.handle('mail', ({ id }, lastAttempt) => this.deliver(String(id), lastAttempt));
  }

  /** Whether a server is configured; otherwise mails are kept for the administrator to read. */
  get configured(): boolean {
    return this.transport !== null;
  }

  /** @throws what the mail server answered, after writing it down beside the mail, and whether the queue tries again. */
  async deliver(id: string, lastAttempt = false): Promise<void> {
    const messages = this.dataSource.getRepository(MailMessage);
    const message = await messages.findOneBy({ id });
    if (!message || message.status === 'sent' || message.status === 'kept') return;
    if (!this.transport) {
      await messages.update({ id }, { status: 'kept' });
      return;
    }
    try {
      await this.send(this.transport, message);
      await messages.update(
        { id },
        { status: 'sent', attempts: message.attempts + 1, lastError: null, sentAt: () => 'portal_now()' },
      );
    } catch (error) {
      const failure = message.sealed === null ? error : withoutRecipient(error);
      const lastError = failure instanceof Error ? failure.message : 'unknown error';
      const status = lastAttempt ? 'failed' : 'retrying';
      await messages.update({ id }, { status, attempts: message.attempts + 1, lastError });
      throw failure;
    }
  }

  private async send(transport: Transporter, message: MailMessage): Promise<void> {
    const { recipient, subject, text, calendar } = openMail(message, this.masters);
    await transport.sendMail({
      from: this.configuration.MAIL_FROM,
      to: recipient,
      subject,
      text,
      messageId: `<${message.id}@${new URL(this.configuration.publicUrl).hostname}>`,
      ...(calendar && {
        icalEvent: { method: calendar.method, filename: 'lich-trinh-bay.ics', content: calendar.text },
      }),
      ...(message.unsubscribeUrl !== null && {
        headers: {
          'List-Unsubscribe': `<${message.unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      }),
    });
  }
}

/** Mail servers name whom they refuse, and whom a sealed letter goes to tells who competes (I1): only the code is kept. */
function withoutRecipient(error: unknown): Error {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  return new Error([code, responseCode].filter((part) => part !== undefined).join(' ') || 'unknown error');
}
