import type { SolverPitch } from '@loi-giai/shared';
import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { sendAttachment } from '../../platform/http/attachment';
import { IdParam } from '../../platform/http/params';
import { PitchAnswerDto } from './dto/pitch.dto';
import { SolverPitches } from './solver-pitch.service';

/** For the organizations that wrote the proposal; for everybody else these addresses do not exist (I11). */
@ApiTags('proposals')
@Controller('proposals/:id')
export class SolverPitchController {
  constructor(private readonly pitches: SolverPitches) {}

  @Get('pitch')
  @SignedIn()
  @ApiOperation({ summary: 'When and where one’s own proposal is pitched; nothing where no slot was sent' })
  @ApiOkResponse({ description: 'SolverPitch' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SolverPitch> {
    return this.pitches.view(actor, id);
  }

  @Get('pitch.ics')
  @SignedIn()
  @ApiOperation({ summary: 'One’s own slot, for calendars' })
  @ApiOkResponse({ description: 'iCalendar, as an attachment' })
  async calendar(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAttachment(reply, 'lich-trinh-bay.ics', await this.pitches.calendar(actor, id));
  }

  @Put('pitch/answer')
  @SignedIn()
  @ApiOperation({ summary: 'Say whether the organization attends, and who comes; until the pitch begins' })
  answer(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: PitchAnswerDto,
  ): Promise<SolverPitch> {
    return this.pitches.answer(actor, id, request);
  }
}
