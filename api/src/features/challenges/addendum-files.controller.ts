import type { AddendumDesk, DraftPresence } from '@loi-giai/shared';
import { PERMISSION } from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam, IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { AddendumFiles } from './addendum-files.service';
import { DraftPresences } from './draft-presence.service';
import { ReplacedFileDto } from './dto/addendum.dto';
import { PresenceDto } from './dto/presence.dto';

/** Beside an addendum's content: what it does to attachments, and who else is at it. */
@ApiTags('challenges')
@Controller('challenges/:code/addenda/working')
export class AddendumFilesController {
  constructor(
    private readonly addendumFiles: AddendumFiles,
    private readonly presences: DraftPresences,
    private readonly files: Files,
  ) {}

  @Put('presence')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Say which section one writes in; answers who else is there' })
  beat(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: PresenceDto,
  ): Promise<DraftPresence> {
    return this.presences.beatAtAddendum(actor, code, body.section);
  }

  @Post('files')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Bring a file by the addendum, or put it in another one’s place' })
  @TakesFile()
  attach(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Query() { replaces }: ReplacedFileDto,
    @Req() request: FastifyRequest,
  ): Promise<AddendumDesk> {
    return this.addendumFiles.attach(actor, code, replaces ?? null, () => requireFile(request));
  }

  @Delete('files/:fileId')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Take a file out by the addendum, or out of the addendum' })
  detach(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @IdParam('fileId') fileId: string,
  ): Promise<AddendumDesk> {
    return this.addendumFiles.detach(actor, code, fileId);
  }

  @Post('files/:fileId/keep')
  @HttpCode(200)
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Leave a file in that was to be taken out' })
  keep(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @IdParam('fileId') fileId: string,
  ): Promise<AddendumDesk> {
    return this.addendumFiles.keep(actor, code, fileId);
  }

  @Get('files/:fileId')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'An attachment in force or to come, for those who work on the challenge' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.addendumFiles.find(actor, code, fileId));
  }
}
