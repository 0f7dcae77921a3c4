import type { FileView } from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { MarkFileDto } from './dto/proposal.dto';
import { ProposalFiles } from './proposal-files.service';

@ApiTags('proposals')
@Controller('proposals/:id/files')
export class ProposalFilesController {
  constructor(
    private readonly proposalFiles: ProposalFiles,
    private readonly files: Files,
  ) {}

  @Post()
  @SignedIn()
  @ApiOperation({ summary: 'Attach a file to the draft; its type is decided from its content' })
  @TakesFile()
  attach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<FileView> {
    return this.proposalFiles.attach(actor, id, () => requireFile(request));
  }

  @Get(':fileId')
  @SignedIn()
  @ApiOperation({
    summary: 'A file of the draft or of a submitted version, for the organization that wrote it',
  })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.proposalFiles.find(actor, id, fileId));
  }

  @Put(':fileId')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'Mark a file of the draft as a cover page, or take the mark off' })
  mark(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Body() { cover }: MarkFileDto,
  ): Promise<void> {
    return this.proposalFiles.mark(actor, id, fileId, cover);
  }

  @Delete(':fileId')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'Take a file out of the draft; a submitted version keeps it' })
  detach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
  ): Promise<void> {
    return this.proposalFiles.detach(actor, id, fileId);
  }
}
