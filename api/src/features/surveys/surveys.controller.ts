import {
  PERMISSION,
  type SurveyOutliers,
  type SurveyResultsView,
  type SurveyTextsView,
  type SurveyView,
  type SurveysView,
} from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { sendAttachment } from '../../platform/http/attachment';
import { CodeParam, IdParam } from '../../platform/http/params';
import { HideTextDto, SurveyBeginDto, SurveyDto, SurveyLinkDto } from './dto/survey.dto';
import { SurveyPapersService } from './survey-papers.service';
import { SurveyTextsService } from './survey-texts.service';
import { SurveysService } from './surveys.service';

/** Every act answers with the survey, or the surveys, as they stand afterwards. */
@ApiTags('surveys')
@Requires(PERMISSION.challengeReadUnpublished)
@Controller()
export class SurveysController {
  constructor(
    private readonly surveys: SurveysService,
    private readonly texts: SurveyTextsService,
    private readonly papers: SurveyPapersService,
  ) {}

  @Get('challenges/:code/surveys')
  @ApiOperation({ summary: 'The surveys of a challenge, before and after the pilot' })
  @ApiOkResponse({ description: 'SurveysView' })
  list(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<SurveysView> {
    return this.surveys.list(actor, code);
  }

  @Post('challenges/:code/surveys')
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Begin a wave as a draft, empty or with the questions of the other one' })
  @ApiOkResponse({ description: 'SurveyView' })
  begin(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: SurveyBeginDto,
  ): Promise<SurveyView> {
    return this.surveys.begin(actor, code, request);
  }

  @Get('challenges/:code/survey-results')
  @ApiOperation({ summary: 'What closed surveys have found; cells of fewer than five are suppressed' })
  @ApiOkResponse({ description: 'SurveyResultsView' })
  results(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<SurveyResultsView> {
    return this.surveys.results(actor, code);
  }

  @Get('challenges/:code/survey-results.csv')
  @ApiOperation({ summary: 'The same results as a table' })
  async csv(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAttachment(reply, `khao-sat-${code}.csv`, await this.papers.csv(actor, code));
  }

  @Get('challenges/:code/survey-results.xlsx')
  @ApiOperation({ summary: 'The same results as a workbook' })
  async xlsx(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAttachment(reply, `khao-sat-${code}.xlsx`, await this.papers.xlsx(actor, code));
  }

  @Get('surveys/:id')
  @ApiOperation({ summary: 'A survey as its agency handles it' })
  @ApiOkResponse({ description: 'SurveyView' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SurveyView> {
    return this.surveys.view(actor, id);
  }

  @Put('surveys/:id')
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Write the questions of a draft' })
  @ApiOkResponse({ description: 'SurveyView' })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SurveyDto,
  ): Promise<SurveyView> {
    return this.surveys.save(actor, id, request);
  }

  @Delete('surveys/:id')
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Throw a draft away' })
  @ApiOkResponse({ description: 'SurveysView' })
  remove(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SurveysView> {
    return this.surveys.remove(actor, id);
  }

  @Post('surveys/:id/open')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Open the survey: what it asks is fixed from now on' })
  @ApiOkResponse({ description: 'SurveyView' })
  open(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SurveyView> {
    return this.surveys.open(actor, id);
  }

  @Post('surveys/:id/close')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Close the survey for good' })
  @ApiOkResponse({ description: 'SurveyView' })
  close(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SurveyView> {
    return this.surveys.close(actor, id);
  }

  @Post('surveys/:id/links')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'A link of its own for a channel and an audience' })
  @ApiOkResponse({ description: 'SurveyView' })
  addLink(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SurveyLinkDto,
  ): Promise<SurveyView> {
    return this.surveys.addLink(actor, id, request);
  }

  @Post('survey-links/:id/revoke')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Take a link back; what came by it stays' })
  @ApiOkResponse({ description: 'SurveyView' })
  revokeLink(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SurveyView> {
    return this.surveys.revokeLink(actor, id);
  }

  @Get('survey-links/:id/poster.pdf')
  @ApiOperation({ summary: 'A poster with the QR code of a link, A4' })
  async poster(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Query('lang') lang: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, pdf } = await this.papers.poster(actor, id, lang === 'en' ? 'en' : 'vi');
    sendAttachment(reply, name, pdf);
  }

  @Get('surveys/:id/outliers')
  @ApiOperation({ summary: 'Bursts and patterns of answers, never naming anybody' })
  @ApiOkResponse({ description: 'SurveyOutliers' })
  outliers(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SurveyOutliers> {
    return this.surveys.outliers(actor, id);
  }

  @Get('surveys/:id/texts')
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'What people wrote in a survey that is closed' })
  @ApiOkResponse({ description: 'SurveyTextsView' })
  listTexts(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SurveyTextsView> {
    return this.texts.list(actor, id);
  }

  @Post('survey-texts/:id/show')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Let everybody read a text' })
  @ApiOkResponse({ description: 'SurveyTextsView' })
  show(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SurveyTextsView> {
    return this.texts.moderate(actor, id, 'show', '');
  }

  @Post('survey-texts/:id/hide')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Keep a text from the public, with a reason' })
  @ApiOkResponse({ description: 'SurveyTextsView' })
  hide(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { reason }: HideTextDto,
  ): Promise<SurveyTextsView> {
    return this.texts.moderate(actor, id, 'hide', reason);
  }
}
