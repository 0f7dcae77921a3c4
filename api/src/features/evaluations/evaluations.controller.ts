import { PERMISSION, type EvaluationSheets, type EvaluationView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { sendAttachment } from '../../platform/http/attachment';
import { CodeParam } from '../../platform/http/params';
import { DecisionsService } from './decisions.service';
import {
  DecideDto,
  DeclarationsDto,
  DueDatesDto,
  RecommendDto,
  ReturnRecommendationDto,
} from './dto/evaluation.dto';
import { EvaluationsService } from './evaluations.service';
import { RecordsRefusals } from './refused-attempts';
import { SheetsService } from './sheets.service';

/** Every act answers with the evaluation as its reader sees it afterwards. */
@ApiTags('evaluations')
@ApiOkResponse({ description: 'EvaluationView' })
@RecordsRefusals()
@Controller('challenges/:code/evaluation')
export class EvaluationsController {
  constructor(
    private readonly evaluations: EvaluationsService,
    private readonly decisions: DecisionsService,
    private readonly sheets: SheetsService,
  ) {}

  @Get()
  @Requires(PERMISSION.evaluationRead)
  @ApiOperation({
    summary:
      'The evaluation, for the panel; from the recommendation on also for the agency’s leader, after the release for the city’s leadership and auditors',
  })
  view(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<EvaluationView> {
    return this.evaluations.view(actor, code);
  }

  @Put('due-dates')
  @Requires(PERMISSION.evaluationChair)
  @ApiOperation({ summary: 'The chair sets the days by which the stages are due' })
  setDueDates(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: DueDatesDto,
  ): Promise<EvaluationView> {
    return this.evaluations.setDueDates(actor, code, request);
  }

  @Get('sheets')
  @Requires(PERMISSION.evaluationRead)
  @ApiOperation({
    summary: 'Everybody’s score sheets, once the scoring has closed; the reading is on record',
  })
  @ApiOkResponse({ description: 'EvaluationSheets' })
  readSheets(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<EvaluationSheets> {
    return this.sheets.readAll(actor, code);
  }

  @Get('sheets.xlsx')
  @Requires(PERMISSION.evaluationRead)
  @ApiOperation({
    summary:
      'Everybody’s score sheets, the ranking and its rule as a workbook, from which the totals can be reckoned anew; the reading is on record',
  })
  @ApiOkResponse({ description: 'A workbook (XLSX), as an attachment' })
  async exportSheets(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAttachment(reply, `phieu-diem-${code}.xlsx`, await this.sheets.exportAll(actor, code));
  }

  @Post('declarations')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({ summary: 'Declare, once and for every solver, whether there is a conflict of interest' })
  declare(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: DeclarationsDto,
  ): Promise<EvaluationView> {
    return this.evaluations.declare(actor, code, request);
  }

  @Post('open-seal')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({
    summary: 'Consent to opening the seal (panel chair and secretary): the second consent opens it for good',
  })
  openSeal(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<EvaluationView> {
    return this.evaluations.openSeal(actor, code);
  }

  @Post('open-scoring')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationChair)
  @ApiOperation({ summary: 'Open scoring (panel chair): each member scores alone' })
  openScoring(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<EvaluationView> {
    return this.evaluations.openScoring(actor, code);
  }

  @Post('close-scoring')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationChair)
  @ApiOperation({
    summary: 'Close scoring (panel chair): the panel sees each other’s sheets and the ranking',
  })
  closeScoring(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<EvaluationView> {
    return this.evaluations.closeScoring(actor, code);
  }

  @Post('recommend')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationChair)
  @ApiOperation({ summary: 'Recommend a proposal, or none, to the agency’s leader (panel chair)' })
  recommend(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: RecommendDto,
  ): Promise<EvaluationView> {
    return this.decisions.recommend(actor, code, request);
  }

  @Post('return')
  @HttpCode(204)
  @Requires(PERMISSION.decisionMake)
  @ApiOperation({ summary: 'Return the recommendation to the panel (agency leader), with a reason' })
  giveBack(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: ReturnRecommendationDto,
  ): Promise<void> {
    return this.decisions.giveBack(actor, code, request);
  }

  @Post('decide')
  @HttpCode(200)
  @Requires(PERMISSION.decisionMake)
  @ApiOperation({ summary: 'Decide (agency leader); nobody outside hears of it before the release' })
  decide(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: DecideDto,
  ): Promise<EvaluationView> {
    return this.decisions.decide(actor, code, request);
  }

  @Post('release')
  @HttpCode(200)
  @Requires(PERMISSION.decisionRelease)
  @ApiOperation({ summary: 'Release the decision to all solvers and the public at the same moment' })
  release(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<EvaluationView> {
    return this.decisions.release(actor, code);
  }
}
