import { PERMISSION, type MinutesView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { notFound } from '../../platform/errors/problem';
import { sendMinutes } from '../../platform/minutes/minutes-files';
import { CodeParam } from '../../platform/http/params';
import { CorrectMinutesDto, MinutesDto } from './dto/minutes.dto';
import { MinutesService } from './minutes.service';
import { RecordsRefusals } from './refused-attempts';

@ApiTags('evaluations')
@ApiOkResponse({ description: 'MinutesView' })
@RecordsRefusals()
@Controller('challenges/:code/evaluation/minutes')
export class MinutesController {
  constructor(private readonly minutes: MinutesService) {}

  @Get()
  @Requires(PERMISSION.evaluationRead)
  @ApiOperation({
    summary:
      'The minutes of the panel’s meeting, once the scoring has closed: issued editions, and for the panel what is being written; the reading is on record',
  })
  view(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<MinutesView> {
    return this.minutes.view(actor, code);
  }

  @Put()
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({ summary: 'Keep what is written of the minutes, complete or not (panel secretary, chair)' })
  save(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: MinutesDto,
  ): Promise<MinutesView> {
    return this.minutes.save(actor, code, request);
  }

  @Post('issue')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({
    summary: 'Issue the minutes once the panel has recommended: nothing of them changes afterwards',
  })
  issue(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: MinutesDto,
  ): Promise<MinutesView> {
    return this.minutes.issue(actor, code, request);
  }

  @Post('correct')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({ summary: 'Begin a corrected edition of issued minutes, with a reason' })
  correct(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: CorrectMinutesDto,
  ): Promise<MinutesView> {
    return this.minutes.correct(actor, code, request);
  }

  @Get(':edition/minutes.pdf')
  @Requires(PERMISSION.evaluationRead)
  @ApiOperation({ summary: 'An edition of the minutes as PDF; the reading is on record' })
  @ApiOkResponse({ description: 'A PDF, as an attachment' })
  async pdf(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Param('edition') edition: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.minutes.print(actor, code, numberOf(edition), 'pdf');
    sendMinutes(reply, fileName(code, edition), 'pdf', bytes);
  }

  @Get(':edition/minutes.docx')
  @Requires(PERMISSION.evaluationRead)
  @ApiOperation({ summary: 'An edition of the minutes as DOCX; the reading is on record' })
  @ApiOkResponse({ description: 'A DOCX, as an attachment' })
  async docx(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Param('edition') edition: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.minutes.print(actor, code, numberOf(edition), 'docx');
    sendMinutes(reply, fileName(code, edition), 'docx', bytes);
  }
}

function numberOf(edition: string): number {
  if (!/^[1-9]\d{0,3}$/.test(edition)) throw notFound();
  return Number(edition);
}

function fileName(code: string, edition: string): string {
  return `bien-ban-${code}${edition === '1' ? '' : `-lan-${edition}`}`;
}
