import { type EvaluationView, PERMISSION, type ScreeningView, type SolverScreening } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam, IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { IneligibleDto } from './dto/evaluation.dto';
import { ITEM_NUMBER, ScreeningDto } from './dto/screening.dto';
import { EvaluationsService } from './evaluations.service';
import { RecordsRefusals } from './refused-attempts';
import { ScreeningService } from './screening.service';
import { SuppliedPapers } from './supplied-papers.service';

@ApiTags('evaluations')
@RecordsRefusals()
@Controller()
export class ScreeningController {
  constructor(
    private readonly screening: ScreeningService,
    private readonly evaluations: EvaluationsService,
    private readonly papers: SuppliedPapers,
    private readonly files: Files,
  ) {}

  @Get('challenges/:code/evaluation/screening')
  @Requires(PERMISSION.evaluationRead)
  @ApiOperation({
    summary: 'The screening by the checklist (panel secretary and chair); the reading is on record',
  })
  @ApiOkResponse({ description: 'ScreeningView' })
  view(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ScreeningView> {
    return this.screening.view(actor, code);
  }

  @Post('proposals/:id/evaluation/screening')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({
    summary:
      'Find a proposal eligible or not, or ask for missing papers (panel secretary; the chair where the secretary is recused)',
  })
  @ApiOkResponse({ description: 'ScreeningView' })
  screen(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ScreeningDto,
  ): Promise<ScreeningView> {
    return this.screening.screen(actor, id, request);
  }

  @Get('proposals/:id/evaluation/papers/:fileId')
  @Requires(PERMISSION.evaluationRead)
  @ApiOperation({
    summary: 'A paper that was supplied, for whoever screens the proposal; the reading is on record',
  })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async readPaper(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.screening.readPaper(actor, id, fileId));
  }

  @Post('proposals/:id/ineligible')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({
    summary:
      'Declare a proposal ineligible before scoring opens, where the challenge has no checklist (panel secretary; the chair where the secretary is recused)',
  })
  @ApiOkResponse({ description: 'EvaluationView' })
  async declareIneligible(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: IneligibleDto,
  ): Promise<EvaluationView> {
    return this.evaluations.view(actor, await this.screening.declareIneligible(actor, id, request));
  }

  @Get('proposals/:id/screening')
  @SignedIn()
  @ApiOperation({ summary: 'What the organizations of a proposal have been told of its screening' })
  @ApiOkResponse({ description: 'SolverScreening' })
  told(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SolverScreening> {
    return this.papers.view(actor, id);
  }

  @Post('proposals/:id/screening/papers/:item')
  @SignedIn()
  @ApiOperation({ summary: 'Supply a paper that was asked for; `item` counts the checklist from 1' })
  @TakesFile()
  supply(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Param('item', ITEM_NUMBER) item: number,
    @Req() request: FastifyRequest,
  ): Promise<SolverScreening> {
    return this.papers.supply(actor, id, item - 1, () => requireFile(request));
  }

  @Get('proposals/:id/screening/files/:fileId')
  @SignedIn()
  @ApiOperation({ summary: 'A paper that was supplied, for the organizations of the proposal' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.papers.find(actor, id, fileId));
  }
}
