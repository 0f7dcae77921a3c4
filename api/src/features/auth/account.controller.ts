import type { AccountView, SessionListItem } from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Ip, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { ChangePasswordDto, UpdateAccountDto } from './dto/account.dto';
import { OwnAccount } from './own-account.service';

/** The own account. */
@ApiTags('account')
@SignedIn()
@Controller('account')
export class AccountController {
  constructor(private readonly account: OwnAccount) {}

  @Put()
  @ApiOperation({ summary: 'Change the own name and language' })
  @ApiOkResponse({ description: 'AccountView' })
  update(@CurrentActor() actor: SignedInActor, @Body() request: UpdateAccountDto): Promise<AccountView> {
    return this.account.update(actor, request);
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the own password; ends every other session' })
  changePassword(
    @CurrentActor() actor: SignedInActor,
    @Body() request: ChangePasswordDto,
    @Ip() address: string,
  ): Promise<void> {
    return this.account.changePassword(actor, request, address);
  }

  @Get('sessions')
  @ApiOperation({ summary: 'Where the account is signed in' })
  @ApiOkResponse({ description: 'SessionListItem[]' })
  sessions(@CurrentActor() actor: SignedInActor): Promise<SessionListItem[]> {
    return this.account.sessions(actor);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of the own sessions' })
  revoke(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.account.revoke(actor, id);
  }
}
