import { type DraftFiles, type DraftPresence, PERMISSION } from '@loi-giai/shared';
import { Body, Controller, Delete, Get, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Public, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam, IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { ChallengeFiles } from './challenge-files.service';
import { DraftPresences } from './draft-presence.service';
import { PresenceDto } from './dto/presence.dto';

/** Beside a draft's content: its attachments, and who else is at it. */
@ApiTags('challenges')
@Controller('challenges/:code')
export class ChallengeFilesController {
  constructor(
    private readonly challengeFiles: ChallengeFiles,
    private readonly presences: DraftPresences,
    private readonly files: Files,
  ) {}

  @Put('draft/presence')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Say which section one writes in; answers who else is there' })
  beat(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: PresenceDto,
  ): Promise<DraftPresence> {
    return this.presences.beat(actor, code, body.section);
  }

  @Post('draft/files')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Attach a file to the draft; its type is decided from its content' })
  @TakesFile()
  attach(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Req() request: FastifyRequest,
  ): Promise<DraftFiles> {
    return this.challengeFiles.attach(actor, code, () => requireFile(request));
  }

  @Delete('draft/files/:fileId')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Take a file out of the draft' })
  detach(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @IdParam('fileId') fileId: string,
  ): Promise<DraftFiles> {
    return this.challengeFiles.detach(actor, code, fileId);
  }

  @Get('draft/files/:fileId')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'An attachment, for those who work on the challenge' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.challengeFiles.findForWork(actor, code, fileId));
  }

  @Get('files/:fileId')
  @Public()
  @ApiOperation({ summary: 'An attachment of a published challenge, for everybody' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async downloadPublic(
    @CodeParam() code: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.challengeFiles.findPublic(code, fileId));
  }
}
