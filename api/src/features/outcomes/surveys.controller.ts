import type { SurveyView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/access.decorators';
import { Configuration } from '../../platform/config/configuration';
import { IdParam } from '../../platform/http/params';
import { SurveyResponseDto } from './dto/outcome.dto';
import { SurveysService } from './surveys.service';

/** Random, HttpOnly and sent to surveys only: it says that this device has answered, and nothing else. */
const DEVICE_COOKIE = 'loigiai_device';
const DEVICE_COOKIE_SECONDS = 365 * 24 * 3_600;

@ApiTags('outcomes')
@Public()
@Controller('surveys/:id')
export class SurveysController {
  constructor(
    private readonly surveys: SurveysService,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  @ApiOperation({ summary: 'An open satisfaction survey' })
  @ApiOkResponse({ description: 'SurveyView' })
  view(@IdParam() id: string): Promise<SurveyView> {
    return this.surveys.view(id);
  }

  @Post('responses')
  @HttpCode(204)
  @ApiOperation({ summary: 'Answer a survey, once for each device' })
  @ApiNoContentResponse({ description: 'The answer is recorded' })
  async answer(
    @IdParam() id: string,
    @Body() request: SurveyResponseDto,
    @Req() { ip: address, cookies }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { device } = await this.surveys.answer(id, request, { address, device: cookies[DEVICE_COOKIE] });
    void reply.setCookie(DEVICE_COOKIE, device, {
      path: '/api/v1/surveys',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.configuration.secureCookies,
      maxAge: DEVICE_COOKIE_SECONDS,
    });
  }
}
