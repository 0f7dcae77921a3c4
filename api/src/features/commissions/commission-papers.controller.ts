import { PERMISSION, type CommissionView } from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { CommissionDocuments } from './commission-documents.service';
import { CommissionPapersService } from './commission-papers.service';
import { DocumentQuery, ReasonDto, RevisionDto, SignDto } from './dto/commission.dto';

/** The way of a commission's paper, and its documents. */
@ApiTags('commissions')
@Controller('commissions/:id')
export class CommissionPapersController {
  constructor(
    private readonly papers: CommissionPapersService,
    private readonly documents: CommissionDocuments,
    private readonly files: Files,
  ) {}

  @Post('offer')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Offer the terms to the solver; from then on they stay' })
  @ApiOkResponse({ description: 'CommissionView' })
  offer(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<CommissionView> {
    return this.papers.act(actor, id, 'offer');
  }

  @Post('take_back')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Take the terms back to change them' })
  @ApiOkResponse({ description: 'CommissionView' })
  takeBack(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<CommissionView> {
    return this.papers.act(actor, id, 'take_back', reason);
  }

  @Post('agree')
  @HttpCode(200)
  @Requires(PERMISSION.commissionAgree)
  @ApiOperation({ summary: 'Agree to the terms as they were read, for the solver' })
  @ApiOkResponse({ description: 'CommissionView' })
  agree(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { revision }: RevisionDto,
  ): Promise<CommissionView> {
    return this.papers.agree(actor, id, revision);
  }

  @Post('decline')
  @HttpCode(200)
  @Requires(PERMISSION.commissionAgree)
  @ApiOperation({ summary: 'Decline the terms, for the solver' })
  @ApiOkResponse({ description: 'CommissionView' })
  decline(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<CommissionView> {
    return this.papers.decline(actor, id, reason);
  }

  @Post('pass')
  @HttpCode(200)
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'Pass the step of the review whose turn it is' })
  @ApiOkResponse({ description: 'CommissionView' })
  pass(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { revision }: RevisionDto,
  ): Promise<CommissionView> {
    return this.papers.pass(actor, id, revision);
  }

  @Post('return')
  @HttpCode(200)
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'Return the terms in review; they are agreed anew once changed' })
  @ApiOkResponse({ description: 'CommissionView' })
  return(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<CommissionView> {
    return this.papers.return(actor, id, reason);
  }

  @Post('sign')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Record the signature: number, date and the signed paper' })
  @ApiOkResponse({ description: 'CommissionView' })
  sign(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SignDto,
  ): Promise<CommissionView> {
    return this.papers.sign(actor, id, request);
  }

  @Post('close')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Close the file of a commission that was accepted' })
  @ApiOkResponse({ description: 'CommissionView' })
  close(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<CommissionView> {
    return this.papers.act(actor, id, 'close');
  }

  @Post('terminate')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'End it before its time, and say why' })
  @ApiOkResponse({ description: 'CommissionView' })
  terminate(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<CommissionView> {
    return this.papers.act(actor, id, 'terminate', reason);
  }

  @Post('documents')
  @HttpCode(201)
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'Add a paper, or another version of one' })
  @TakesFile()
  attach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Query() placed: DocumentQuery,
    @Req() request: FastifyRequest,
  ): Promise<CommissionView> {
    return this.documents.attach(actor, id, placed, () => requireFile(request));
  }

  @Delete('documents/:documentId')
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Take a paper out of a draft that nobody was offered' })
  @ApiOkResponse({ description: 'CommissionView' })
  detach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('documentId') documentId: string,
  ): Promise<CommissionView> {
    return this.documents.detach(actor, id, documentId);
  }

  @Get('documents/:documentId')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'A paper of the commission' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('documentId') documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.documents.find(actor, id, documentId));
  }
}
