import { PERMISSION } from '@loi-giai/shared';
import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { ConsensusDto, DiscussionNoteDto } from './dto/meeting.dto';
import { MeetingService } from './meeting.service';
import { RecordsRefusals } from './refused-attempts';

@ApiTags('evaluations')
@RecordsRefusals()
@Controller('proposals/:id')
export class MeetingController {
  constructor(private readonly meeting: MeetingService) {}

  @Put('consensus')
  @HttpCode(204)
  @Requires(PERMISSION.evaluationChair)
  @ApiOperation({
    summary: 'Record what the panel has agreed on for each criterion (panel chair, at the meeting)',
  })
  recordConsensus(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ConsensusDto,
  ): Promise<void> {
    return this.meeting.recordConsensus(actor, id, request);
  }

  @Post('discussion-notes')
  @HttpCode(204)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({
    summary: 'Write down what the panel says of a proposal; the note stays as it is (panel, at the meeting)',
  })
  writeNote(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: DiscussionNoteDto,
  ): Promise<void> {
    return this.meeting.writeNote(actor, id, request);
  }
}
