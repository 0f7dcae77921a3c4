import { ERROR, type SurveyForm } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, PublicForm } from '../../platform/access/access.decorators';
import { Configuration } from '../../platform/config/configuration';
import { PortalError, problem } from '../../platform/errors/problem';
import { CodeParam } from '../../platform/http/params';
import { pageLink } from '../../platform/mail/letter';
import { SurveyResponseDto } from './dto/survey.dto';
import { readForm } from './posted-form';
import { SurveyAnswersService } from './survey-answers.service';

/** Random, HttpOnly and sent to surveys only: it says that this device has answered, and nothing else. */
const DEVICE_COOKIE = 'loigiai_device';
const DEVICE_COOKIE_SECONDS = 365 * 24 * 3_600;

@ApiTags('surveys')
@Controller('survey-forms/:code')
export class SurveyFormsController {
  constructor(
    private readonly answers: SurveyAnswersService,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'An open survey, with a token for one answer' })
  @ApiOkResponse({ description: 'SurveyForm' })
  async view(
    @CodeParam() code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyForm> {
    void reply.header('cache-control', 'no-store');
    return this.answers.view(code, false);
  }

  @Get('kiosk')
  @Public()
  @ApiOperation({ summary: 'An open survey for a tablet at a counter, with a token for its answers' })
  @ApiOkResponse({ description: 'SurveyForm' })
  async kiosk(
    @CodeParam() code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyForm> {
    void reply.header('cache-control', 'no-store');
    return this.answers.view(code, true);
  }

  @Post('responses')
  @HttpCode(204)
  @Public()
  @ApiOperation({ summary: 'Answer a survey; the same answer sent twice counts once' })
  @ApiNoContentResponse({ description: 'The answer is recorded' })
  async answer(
    @CodeParam() code: string,
    @Body() request: SurveyResponseDto,
    @Req() { ip: address, cookies }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const device = await this.answers.answer(code, request, { address, device: cookies[DEVICE_COOKIE] });
    this.mark(reply, device);
  }

  /** Where the page's form sends itself without scripts. It answers with the page, which says what came of it. */
  @Post('form')
  @PublicForm()
  @ApiOperation({ summary: 'The same by a plain form, without scripts; answers with the page' })
  async form(
    @CodeParam() code: string,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
    @Req() { ip: address, cookies, headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (headers['sec-fetch-site'] === 'cross-site') throw problem(ERROR.csrf);
    const { locale, request } = readForm(body ?? {});
    const outcome = await this.answers
      .answer(code, request, { address, device: cookies[DEVICE_COOKIE] })
      .then((device) => {
        this.mark(reply, device);
        return 'sent=1';
      })
      .catch((error: unknown) => {
        if (!(error instanceof PortalError)) throw error;
        return `failed=${error.code}`;
      });
    const page = pageLink(
      this.configuration.publicUrl,
      locale,
      `/survey/${encodeURIComponent(code)}?${outcome}`,
    );
    void reply.status(303).header('location', page);
  }

  private mark(reply: FastifyReply, device: string | null): void {
    if (device === null) return;
    void reply.setCookie(DEVICE_COOKIE, device, {
      path: '/api/v1/survey-forms',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.configuration.secureCookies,
      maxAge: DEVICE_COOKIE_SECONDS,
    });
  }
}
