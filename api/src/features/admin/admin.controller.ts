import {
  type AdminAccountItem,
  type MailDetail,
  type MailItem,
  type Page,
  PERMISSION,
} from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { AdminAccounts } from './admin-accounts.service';
import { AdminMails } from './admin-mails.service';
import { AccountListQuery, InviteDto, MailListQuery, TestMailDto } from './dto/admin.dto';

@ApiTags('administration')
@Requires(PERMISSION.accountsManage)
@Controller('admin')
export class AdminAccountsController {
  constructor(private readonly accounts: AdminAccounts) {}

  @Get('accounts')
  @ApiOperation({ summary: 'Accounts by name or address' })
  @ApiOkResponse({ description: 'Page of AdminAccountItem' })
  list(@Query() query: AccountListQuery): Promise<Page<AdminAccountItem>> {
    return this.accounts.list(query);
  }

  @Post('invitations')
  @ApiOperation({ summary: 'Give a role; whoever is unknown gets an invitation' })
  @ApiOkResponse({ description: 'AdminAccountItem' })
  async invite(@CurrentActor() actor: SignedInActor, @Body() request: InviteDto): Promise<AdminAccountItem> {
    return (await this.accounts.invite(actor, request)).item;
  }

  @Delete('role-grants/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a role away' })
  revokeGrant(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.accounts.revokeGrant(actor, id);
  }

  @Post('accounts/:id/disable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Disable an account and end its sessions' })
  disable(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<AdminAccountItem> {
    return this.accounts.disable(actor, id);
  }

  @Post('accounts/:id/enable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Enable a disabled account' })
  enable(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<AdminAccountItem> {
    return this.accounts.enable(actor, id);
  }
}

@ApiTags('administration')
@Requires(PERMISSION.mailRead)
@Controller('admin/mails')
export class AdminMailsController {
  constructor(private readonly mails: AdminMails) {}

  @Get()
  @ApiOperation({ summary: 'The outbox, newest first' })
  @ApiOkResponse({ description: 'Page of MailItem' })
  list(@Query() query: MailListQuery): Promise<Page<MailItem>> {
    return this.mails.list(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A mail with its text' })
  @ApiOkResponse({ description: 'MailDetail' })
  read(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<MailDetail> {
    return this.mails.read(actor, id);
  }

  @Post('test')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a test message' })
  sendTest(@CurrentActor() actor: SignedInActor, @Body() { to }: TestMailDto): Promise<MailItem> {
    return this.mails.sendTest(actor, to);
  }

  @Post(':id/retry')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a failed or kept mail again' })
  retry(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<MailItem> {
    return this.mails.retry(actor, id);
  }
}
