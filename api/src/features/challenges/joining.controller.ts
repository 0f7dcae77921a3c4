import { type JoinRequestView, PERMISSION } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam, IdParam } from '../../platform/http/params';
import { DeclineJoinDto, JoinRequestDto, LeaveDto, RemoveAgencyDto } from './dto/joining.dto';
import { JoinReads } from './join-reads';
import { Joining } from './joining.service';

@ApiTags('challenges')
@Controller()
export class JoiningController {
  constructor(
    private readonly joining: Joining,
    private readonly reads: JoinReads,
  ) {}

  @Get('work/join-requests')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({
    summary: 'Requests that the reader’s agencies have received or sent, the unanswered first',
  })
  list(@CurrentActor() actor: SignedInActor): Promise<JoinRequestView[]> {
    return this.reads.list(actor);
  }

  @Post('challenges/:code/join-requests')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Ask that one’s agency may join the challenge of another one' })
  ask(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: JoinRequestDto,
  ): Promise<JoinRequestView> {
    return this.joining.ask(actor, code, body);
  }

  @Post('join-requests/:id/consent')
  @HttpCode(200)
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'Let the agency join (the owner’s leader or the challenge’s author)' })
  consent(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<JoinRequestView> {
    return this.joining.consent(actor, id);
  }

  @Post('join-requests/:id/decline')
  @HttpCode(200)
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'Decline with a reason (the owner’s leader or the challenge’s author)' })
  decline(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: DeclineJoinDto,
  ): Promise<JoinRequestView> {
    return this.joining.decline(actor, id, body.reason);
  }

  @Post('join-requests/:id/withdraw')
  @HttpCode(200)
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Withdraw a request nobody has answered' })
  withdraw(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<JoinRequestView> {
    return this.joining.withdraw(actor, id);
  }

  @Post('join-requests/:id/leave')
  @HttpCode(200)
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({
    summary: 'Leave a challenge that one’s agency has joined; once it is public with a note, by the leader',
  })
  leave(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: LeaveDto,
  ): Promise<JoinRequestView> {
    return this.joining.leave(actor, id, body.note);
  }

  @Post('join-requests/:id/remove')
  @HttpCode(200)
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({
    summary:
      'Remove an agency that has joined, with a reason (as consent; once it is public, the owner’s leader)',
  })
  remove(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: RemoveAgencyDto,
  ): Promise<JoinRequestView> {
    return this.joining.remove(actor, id, body.reason);
  }
}
