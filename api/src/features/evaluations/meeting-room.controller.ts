import { PERMISSION, type MeetingRoom } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type ActorRequest, CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { SESSION_COOKIE } from '../../platform/access/session-reader';
import { CodeParam } from '../../platform/http/params';
import { DiscussDto } from './dto/meeting.dto';
import { MeetingRooms } from './meeting-room.service';
import { MeetingStreams } from './meeting-streams';
import { RecordsRefusals } from './refused-attempts';

@ApiTags('evaluations')
@Controller('challenges/:code/evaluation/meeting')
export class MeetingRoomController {
  constructor(
    private readonly rooms: MeetingRooms,
    private readonly streams: MeetingStreams,
  ) {}

  @Get('events')
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({
    summary:
      'Server-sent events that say which part of the meeting has changed, and nothing of what (panel); they end with the seat or the session',
  })
  @ApiOkResponse({ description: 'text/event-stream; the names of the events are MEETING_PART' })
  events(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Req() request: ActorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.streams.stream(actor, request.cookies[SESSION_COOKIE] ?? '', code, reply);
  }

  @Put('presence')
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({ summary: 'Say that one is in the room; answers who is, and what is being discussed' })
  enter(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<MeetingRoom> {
    return this.rooms.enter(actor, code);
  }

  @Put('discussing')
  @HttpCode(204)
  @RecordsRefusals()
  @Requires(PERMISSION.evaluationChair)
  @ApiOperation({ summary: 'Call up a proposal for discussion, or none (panel chair, at the meeting)' })
  discuss(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() { proposalId }: DiscussDto,
  ): Promise<void> {
    return this.rooms.discuss(actor, code, proposalId);
  }
}
