import { Controller, Delete, Head, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { Uploads } from './uploads.service';

/** Attachments of proposals by the tus protocol 1.0; what one may not see answers like what does not exist (I11). */
@ApiTags('uploads')
@Controller('uploads')
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Post()
  @SignedIn()
  @ApiOperation({ summary: 'Begin a resumable upload (tus): metadata `proposalId` and `filename`' })
  @ApiHeader({ name: 'Upload-Length', required: true })
  @ApiHeader({ name: 'Upload-Metadata', required: true })
  begin(
    @CurrentActor() actor: SignedInActor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.uploads.handle(actor, request, reply);
  }

  @Head(':id')
  @SignedIn()
  @ApiOperation({ summary: 'How much has arrived (tus)' })
  ask(
    @CurrentActor() actor: SignedInActor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.uploads.handle(actor, request, reply);
  }

  @Patch(':id')
  @SignedIn()
  @ApiOperation({ summary: 'Send more bytes (tus); the last ones answer the attached file' })
  @ApiHeader({ name: 'Upload-Offset', required: true })
  send(
    @CurrentActor() actor: SignedInActor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.uploads.handle(actor, request, reply);
  }

  @Delete(':id')
  @SignedIn()
  @ApiOperation({ summary: 'Give an upload up (tus)' })
  giveUp(
    @CurrentActor() actor: SignedInActor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.uploads.handle(actor, request, reply);
  }
}
