import {
  PERMISSION,
  type ComplaintListItem,
  type ComplaintView,
  type Page,
  type ProposalComplaints,
} from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { ComplaintFiles } from './complaint-files.service';
import { ComplaintsService } from './complaints.service';
import { ComplaintAnswerDto, ComplaintDraftDto, ComplaintDto, ComplaintQuery } from './dto/complaint.dto';
import { RecordsRefusals } from './refused-attempts';

@ApiTags('evaluations')
@RecordsRefusals()
@Controller()
export class ComplaintsController {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly attachments: ComplaintFiles,
    private readonly files: Files,
  ) {}

  @Get('complaints')
  @Requires(PERMISSION.complaintRead)
  @ApiOperation({ summary: 'The complaints the reader may see, the latest first' })
  @ApiOkResponse({ description: 'Page<ComplaintListItem>' })
  list(
    @CurrentActor() actor: SignedInActor,
    @Query() { state, cursor }: ComplaintQuery,
  ): Promise<Page<ComplaintListItem>> {
    return this.complaints.list(actor, { state, cursor });
  }

  @Get('complaints/:id')
  @Requires(PERMISSION.complaintRead)
  @ApiOperation({ summary: 'A complaint with its answer; what is drafted of it the agency alone reads' })
  @ApiOkResponse({ description: 'ComplaintView' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ComplaintView> {
    return this.complaints.view(actor, id);
  }

  @Put('complaints/:id/draft')
  @Requires(PERMISSION.complaintDraft)
  @ApiOperation({ summary: 'Draft the answer (officer or leader of the agency)' })
  @ApiOkResponse({ description: 'ComplaintView' })
  draft(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ComplaintDraftDto,
  ): Promise<ComplaintView> {
    return this.complaints.draft(actor, id, request);
  }

  @Post('complaints/:id/answer')
  @HttpCode(200)
  @Requires(PERMISSION.complaintAnswer)
  @ApiOperation({ summary: 'Sign the answer (agency leader who has not written in it)' })
  @ApiOkResponse({ description: 'ComplaintView' })
  answer(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ComplaintAnswerDto,
  ): Promise<ComplaintView> {
    return this.complaints.answer(actor, id, request);
  }

  @Post('complaints/:id/withdraw')
  @HttpCode(200)
  @Requires(PERMISSION.complaintFile)
  @ApiOperation({ summary: 'Withdraw a complaint that is not answered (solver)' })
  @ApiOkResponse({ description: 'ComplaintView' })
  withdraw(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ComplaintView> {
    return this.complaints.withdraw(actor, id);
  }

  @Post('complaints/:id/files')
  @Requires(PERMISSION.complaintFile)
  @ApiOperation({
    summary: 'Add a file to a complaint that is not answered (solver); its type is decided from its content',
  })
  @TakesFile()
  @ApiOkResponse({ description: 'ComplaintView' })
  attach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<ComplaintView> {
    return this.attachments.attach(actor, id, () => requireFile(request));
  }

  @Get('complaints/:id/files/:fileId')
  @Requires(PERMISSION.complaintRead)
  @ApiOperation({ summary: 'A file of a complaint' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.attachments.find(actor, id, fileId));
  }

  @Get('proposals/:id/complaints')
  @Requires(PERMISSION.complaintRead)
  @ApiOperation({ summary: 'The complaints about the decision on a proposal, for those who wrote it' })
  @ApiOkResponse({ description: 'ProposalComplaints' })
  ofProposal(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ProposalComplaints> {
    return this.complaints.ofProposal(actor, id);
  }

  @Post('proposals/:id/complaints')
  @Requires(PERMISSION.complaintFile)
  @ApiOperation({ summary: 'File a complaint about the released decision (owner or admin of the lead)' })
  @ApiOkResponse({ description: 'ComplaintView' })
  file(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ComplaintDto,
  ): Promise<ComplaintView> {
    return this.complaints.file(actor, id, request);
  }
}
