import {
  type Page,
  PERMISSION,
  type ReportDraftSaved,
  type ReportListItem,
  type ReportScheduleView,
  type ReportView,
} from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { RecordsRefusedActs, recordIn } from '../../platform/audit/refused-acts';
import { IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import {
  ReportDraftDto,
  ReportQuery,
  ReportReviewDto,
  ReportScheduleDto,
  ReportSubmitDto,
} from './dto/report.dto';
import { ReportSchedules } from './report-schedules.service';
import { ReportsService } from './reports.service';

@ApiTags('reports')
@Controller()
@Requires(PERMISSION.commissionRead)
@RecordsRefusedActs('report.refuse', recordIn('solver_report', 'commission'))
export class ReportsController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly reports: ReportsService,
    private readonly files: Files,
  ) {}

  @Get('commissions/:id/report-schedule')
  @ApiOperation({ summary: 'When the solver reports, and how each report stands' })
  @ApiOkResponse({ description: 'ReportScheduleView' })
  schedule(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ReportScheduleView> {
    return this.schedules.view(actor, id);
  }

  @Put('commissions/:id/report-schedule')
  @ApiOperation({
    summary: 'Set when the solver reports (who keeps the commission), or change it with a reason',
  })
  set(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ReportScheduleDto,
  ): Promise<ReportScheduleView> {
    return this.schedules.set(actor, id, request);
  }

  @Get('reports')
  @ApiOperation({ summary: 'Reports that are due, late or handed in, of commissions the reader may see' })
  @ApiOkResponse({ description: 'Page of ReportListItem' })
  list(@CurrentActor() actor: SignedInActor, @Query() query: ReportQuery): Promise<Page<ReportListItem>> {
    return this.reports.list(actor, query);
  }

  @Get('reports/:id')
  @ApiOperation({ summary: 'A report with what was handed in; its draft is for the solver alone' })
  @ApiOkResponse({ description: 'ReportView' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ReportView> {
    return this.reports.view(actor, id);
  }

  @Put('reports/:id/draft')
  @ApiOperation({ summary: 'Store what is being written (the solver)' })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ReportDraftDto,
  ): Promise<ReportDraftSaved> {
    return this.reports.save(actor, id, request);
  }

  @Post('reports/:id/submit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hand it in: a version that is never changed (I8)' })
  submit(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { revision }: ReportSubmitDto,
  ): Promise<ReportView> {
    return this.reports.submit(actor, id, revision);
  }

  @Post('reports/:id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept it (who keeps the commission; not who handed it in, I6)' })
  accept(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ReportReviewDto,
  ): Promise<ReportView> {
    return this.reports.review(actor, id, 'accept', request);
  }

  @Post('reports/:id/return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Return it, and say what is missing' })
  giveBack(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ReportReviewDto,
  ): Promise<ReportView> {
    return this.reports.review(actor, id, 'return', request);
  }

  @Post('reports/:id/files')
  @ApiOperation({ summary: 'Attach a file; its type is decided from its content' })
  @TakesFile()
  attach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<ReportView> {
    return this.reports.attach(actor, id, () => requireFile(request));
  }

  @Delete('reports/:id/files/:fileId')
  @ApiOperation({ summary: 'Take off a file that was not handed in' })
  detach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
  ): Promise<ReportView> {
    return this.reports.detach(actor, id, fileId);
  }

  @Get('reports/:id/files/:fileId')
  @ApiOperation({ summary: 'A file of a report' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.reports.find(actor, id, fileId));
  }
}
