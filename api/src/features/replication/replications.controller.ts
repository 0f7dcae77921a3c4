import {
  PERMISSION,
  type ReplicationListItem,
  type ReplicationOffer,
  type ReplicationView,
} from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { RecordsRefusedActs, challengeOf } from '../../platform/audit/refused-acts';
import { CodeParam, IdParam, NumberParam } from '../../platform/http/params';
import {
  AnswerReplicationDto,
  AskReplicationDto,
  EndReplicationDto,
  FollowUpDto,
  StartReplicationDto,
} from './dto/replication.dto';
import { FollowUpsService } from './follow-ups.service';
import { ReplicationReads } from './replication-reads';
import { ReplicationsService } from './replications.service';

@ApiTags('replication')
@Controller()
@Requires(PERMISSION.replicationRead)
@RecordsRefusedActs(
  'replication.refuse',
  challengeOf('SELECT challenge_id FROM replication WHERE id::text = $2'),
)
export class ReplicationsController {
  constructor(
    private readonly replications: ReplicationsService,
    private readonly followUps: FollowUpsService,
    private readonly reads: ReplicationReads,
  ) {}

  @Get('challenges/:code/replication-offer')
  @Requires(PERMISSION.replicationAsk)
  @ApiOperation({ summary: 'The solutions that may be taken over, and the agencies for which one may ask' })
  @ApiOkResponse({ description: 'ReplicationOffer' })
  offer(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ReplicationOffer> {
    return this.replications.offer(actor, code);
  }

  @Post('challenges/:code/replications')
  @Requires(PERMISSION.replicationAsk)
  @ApiOperation({ summary: 'Ask to take a solution over; the leader confirms it' })
  ask(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: AskReplicationDto,
  ): Promise<ReplicationView> {
    return this.replications.ask(actor, code, request);
  }

  @Get('replication-requests')
  @ApiOperation({
    summary: 'The replications of the reader’s agencies and organizations; late reports first',
  })
  @ApiOkResponse({ description: 'ReplicationListItem[]' })
  mine(@CurrentActor() actor: SignedInActor): Promise<ReplicationListItem[]> {
    return this.reads.mine(actor);
  }

  @Get('replication-requests/:id')
  @ApiOperation({ summary: 'A replication, for those it concerns' })
  @ApiOkResponse({ description: 'ReplicationView' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ReplicationView> {
    return this.replications.view(actor, id);
  }

  @Post('replication-requests/:id/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm it, so that owner and solver hear of it; not by who has asked (I6)' })
  confirm(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ReplicationView> {
    return this.replications.confirm(actor, id);
  }

  @Post('replication-requests/:id/answer-as-owner')
  @HttpCode(200)
  @ApiOperation({ summary: 'The owner’s yes with its conditions, or no with its reasons' })
  answerAsOwner(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: AnswerReplicationDto,
  ): Promise<ReplicationView> {
    return this.replications.answerAsOwner(actor, id, request);
  }

  @Post('replication-requests/:id/answer-as-solver')
  @HttpCode(200)
  @ApiOperation({ summary: 'The solver’s yes with its conditions, or no with its reasons' })
  answerAsSolver(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: AnswerReplicationDto,
  ): Promise<ReplicationView> {
    return this.replications.answerAsSolver(actor, id, request);
  }

  @Post('replication-requests/:id/start')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin it: since when, where, for how many' })
  start(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: StartReplicationDto,
  ): Promise<ReplicationView> {
    return this.replications.start(actor, id, request);
  }

  @Post('replication-requests/:id/run')
  @HttpCode(200)
  @ApiOperation({ summary: 'It is in daily use' })
  run(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ReplicationView> {
    return this.replications.run(actor, id);
  }

  @Post('replication-requests/:id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'It is no longer used' })
  end(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: EndReplicationDto,
  ): Promise<ReplicationView> {
    return this.replications.end(actor, id, request);
  }

  @Post('replication-requests/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the request back before anything has begun' })
  withdraw(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: EndReplicationDto,
  ): Promise<ReplicationView> {
    return this.replications.withdraw(actor, id, request);
  }

  @Post('replication-requests/:id/follow-ups/:number')
  @HttpCode(200)
  @ApiOperation({ summary: 'Report what became of it in a year after its start; once' })
  followUp(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @NumberParam() year: number,
    @Body() request: FollowUpDto,
  ): Promise<ReplicationView> {
    return this.followUps.answer(actor, id, year, request);
  }
}
