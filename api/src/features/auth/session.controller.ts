import { ERROR, type SessionView } from '@loi-giai/shared';
import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, MaybeActor, Public, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { problem } from '../../platform/errors/problem';
import { SignInDto } from './dto/accounts.dto';
import { giveSessionCookie, sessionToken, takeSessionCookie } from './session-cookie';
import { SignIn } from './sign-in.service';
import { SignInGuard, type SignInRequestWithAccount } from './sign-in.strategy';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly configuration: Configuration,
    private readonly signIn: SignIn,
  ) {}

  @Get()
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who is signed in, with roles and permissions' })
  @ApiOkResponse({ description: 'SessionView; nobody signed in: account null' })
  read(@MaybeActor() actor: SignedInActor | null): SessionView {
    return this.signIn.describe(actor);
  }

  @Post()
  @Public()
  @UseGuards(SignInGuard)
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with e-mail and password' })
  @ApiOkResponse({ description: 'SessionView, and the session’s cookie' })
  async open(
    @Body() _credentials: SignInDto,
    @Req() request: SignInRequestWithAccount,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    if (!request.account) throw problem(ERROR.credentialsWrong);
    const origin = { address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
    const token = await this.signIn.open(request.account, origin, sessionToken(request));
    giveSessionCookie(reply, token, this.configuration.secureCookies);
    return this.signIn.view(token);
  }

  @Delete()
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  async close(
    @CurrentActor() actor: SignedInActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIn.close(actor);
    takeSessionCookie(reply, this.configuration.secureCookies);
  }
}
