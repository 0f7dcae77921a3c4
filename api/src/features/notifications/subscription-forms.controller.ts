import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublicForm } from '../../platform/access/access.decorators';
import { Configuration } from '../../platform/config/configuration';
import { pageLink } from '../../platform/mail/letter';
import { ConfirmationTokenDto } from './dto/subscription.dto';
import { MailSubscriptions } from './mail-subscriptions.service';
import { SubscriptionLinks } from './subscription-links.service';

/**
 * Where the pages of the links in mails send their one button, without scripts; a mail program posts to the same address by itself
 * (RFC 8058). Outside `/api/v1`, because the page and what it does have one address.
 */
@ApiExcludeController()
@PublicForm()
@Controller('subscriptions')
export class SubscriptionFormsController {
  constructor(
    private readonly byMail: MailSubscriptions,
    private readonly links: SubscriptionLinks,
    private readonly configuration: Configuration,
  ) {}

  /** An invalid link answers like the page that says so. */
  @Post('confirm')
  async confirm(
    @Body() { token, locale = 'vi' }: ConfirmationTokenDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const link = await this.byMail.confirm(token).catch(() => null);
    const page =
      link === null ? `/subscriptions/confirm?token=${token}` : `/subscriptions/${link}?confirmed=1`;
    void reply.status(303).header('location', pageLink(this.configuration.publicUrl, locale, page));
  }

  /** A mail program gets a plain answer: it follows no redirect. */
  @Post(':token')
  @HttpCode(200)
  async end(
    @Param('token') token: string,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.links.end(token);
    const locale = body?.['locale'];
    if (locale !== 'vi' && locale !== 'en') return;
    const page = pageLink(this.configuration.publicUrl, locale, `/subscriptions/${token}`);
    void reply.status(303).header('location', page);
  }
}
