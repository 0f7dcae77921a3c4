import type { InvitationView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Ip, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/access.decorators';
import {
  AcceptInvitationDto,
  NewPasswordDto,
  RegisterDto,
  ResetRequestDto,
  TokenDto,
} from './dto/accounts.dto';
import { Registration } from './registration.service';

/** Answers never tell whether an address is known. */
@ApiTags('accounts')
@Public()
@Controller('accounts')
export class AccountsController {
  constructor(private readonly registration: Registration) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Register as a solver; what follows comes by mail' })
  register(@Body() request: RegisterDto, @Ip() address: string): Promise<void> {
    return this.registration.register(request, address);
  }

  @Post('confirm')
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirm the e-mail address with the token of the mail' })
  confirm(@Body() { token }: TokenDto): Promise<void> {
    return this.registration.confirm(token);
  }

  @Post('reset-request')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for a mail with which a new password can be set' })
  requestReset(@Body() { email }: ResetRequestDto, @Ip() address: string): Promise<void> {
    return this.registration.requestReset(email, address);
  }

  @Post('reset')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set a new password with the token of the mail; ends every session' })
  reset(@Body() request: NewPasswordDto): Promise<void> {
    return this.registration.reset(request);
  }

  @Get('invitation')
  @ApiOperation({ summary: 'Whom an invitation is for' })
  @ApiOkResponse({ description: 'InvitationView' })
  invitation(@Query() { token }: TokenDto): Promise<InvitationView> {
    return this.registration.invitation(token);
  }

  @Post('accept-invitation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Accept an invitation: confirm the name, choose a password' })
  acceptInvitation(@Body() request: AcceptInvitationDto): Promise<void> {
    return this.registration.acceptInvitation(request);
  }
}
