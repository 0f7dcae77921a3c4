import { PERMISSION, type PitchSchedule } from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { sendAttachment } from '../../platform/http/attachment';
import { CodeParam, IdParam } from '../../platform/http/params';
import { PitchSlotDto } from './dto/pitch.dto';
import { PitchService } from './pitch.service';
import { RecordsRefusals } from './refused-attempts';

/** Who presides, or keeps the papers without a conflict, arranges; the service asks. */
@ApiTags('evaluations')
@RecordsRefusals()
@Controller()
export class PitchController {
  constructor(private readonly pitches: PitchService) {}

  @Get('challenges/:code/evaluation/pitch')
  @Requires(PERMISSION.evaluationRead)
  @ApiOperation({ summary: 'The shortlist and the schedule of its pitches' })
  @ApiOkResponse({ description: 'PitchSchedule' })
  schedule(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<PitchSchedule> {
    return this.pitches.schedule(actor, code);
  }

  @Get('challenges/:code/evaluation/pitch.ics')
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({ summary: 'The schedule that was sent out, for calendars (panel)' })
  @ApiOkResponse({ description: 'iCalendar, as an attachment' })
  async calendar(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAttachment(reply, `lich-trinh-bay-${code}.ics`, await this.pitches.calendar(actor, code));
  }

  @Post('challenges/:code/evaluation/pitch/publish')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({
    summary: 'Send the schedule out: solvers hear of their own slot where it is new, has moved or is over',
  })
  publish(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<PitchSchedule> {
    return this.pitches.send(actor, code);
  }

  @Post('proposals/:id/shortlist')
  @HttpCode(204)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({ summary: 'Shortlist a proposal for a pitch; its solver hears of it with its slot' })
  shortlist(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.pitches.shortlist(actor, id);
  }

  @Post('proposals/:id/unshortlist')
  @HttpCode(204)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({ summary: 'Take a proposal without a slot off the shortlist' })
  unshortlist(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.pitches.unshortlist(actor, id);
  }

  @Put('proposals/:id/pitch-slot')
  @HttpCode(204)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({ summary: 'Arrange when and where a shortlisted proposal is pitched' })
  setSlot(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: PitchSlotDto,
  ): Promise<void> {
    return this.pitches.setSlot(actor, id, request);
  }

  @Delete('proposals/:id/pitch-slot')
  @HttpCode(204)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({ summary: 'Remove a slot; whoever was told of it hears when the schedule is sent out' })
  removeSlot(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.pitches.removeSlot(actor, id);
  }
}
