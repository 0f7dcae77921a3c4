import {
  PERMISSION,
  type ProposalListItem,
  type ProposalPresence,
  type ProposalVersionView,
  type ProposalView,
  type Receipt,
  type SavedProposal,
} from '@loi-giai/shared';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam, IdParam } from '../../platform/http/params';
import {
  CreateProposalDto,
  ProposalPresenceDto,
  SaveProposalDto,
  SubmitProposalDto,
} from './dto/proposal.dto';
import { readIdempotencyKey } from './idempotency-key';
import { ProposalDiscard } from './proposal-discard.service';
import { ProposalPresences } from './proposal-presence.service';
import { ProposalSubmission } from './proposal-submission.service';
import { Proposals } from './proposals.service';
import { VERSION_NUMBER } from './version-number';

/** A proposal is its organization's alone; for everybody else these addresses do not exist (I1, I11). */
@ApiTags('proposals')
@Controller()
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly submission: ProposalSubmission,
    private readonly presences: ProposalPresences,
    private readonly discarding: ProposalDiscard,
  ) {}

  @Post('challenges/:code/proposals')
  @Requires(PERMISSION.proposalWrite)
  @ApiOperation({ summary: 'Begin an organization’s proposal; as many as the challenge allows' })
  create(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: CreateProposalDto,
  ): Promise<ProposalView> {
    return this.proposals.create(actor, code, body.organizationId);
  }

  @Get('proposals/mine')
  @SignedIn()
  @ApiOperation({ summary: 'The proposals of the reader’s organizations' })
  mine(@CurrentActor() actor: SignedInActor): Promise<ProposalListItem[]> {
    return this.proposals.mine(actor);
  }

  @Get('proposals/:id')
  @SignedIn()
  @ApiOperation({ summary: 'A proposal with its receipts, for the organization that wrote it' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ProposalView> {
    return this.proposals.view(actor, id);
  }

  @Get('proposals/:id/versions/:number')
  @SignedIn()
  @ApiOperation({ summary: 'A version as it was submitted, for the organization that wrote it' })
  version(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Param('number', VERSION_NUMBER) number: number,
  ): Promise<ProposalVersionView> {
    return this.proposals.version(actor, id, number);
  }

  @Put('proposals/:id')
  @SignedIn()
  @ApiOperation({ summary: 'Keep the draft, complete or not; `stale` where somebody else has saved since' })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: SaveProposalDto,
  ): Promise<SavedProposal> {
    return this.proposals.save(actor, id, body);
  }

  @Put('proposals/:id/presence')
  @SignedIn()
  @ApiOperation({
    summary: 'Say where in the draft one writes; answers who else does, and the stored revision',
  })
  beat(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: ProposalPresenceDto,
  ): Promise<ProposalPresence> {
    return this.presences.beat(actor, id, body.place);
  }

  @Post('proposals/:id/submit')
  @SignedIn()
  @ApiOperation({
    summary: 'Submit the draft as a new version; the same request again gives the same receipt',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async submit(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: SubmitProposalDto,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Receipt> {
    const { receipt, created } = await this.submission.submit(actor, id, body, readIdempotencyKey(key));
    void reply.status(created ? 201 : 200);
    return receipt;
  }

  @Post('proposals/:id/withdraw')
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: 'Withdraw until the closing time' })
  withdraw(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ProposalView> {
    return this.proposals.withdraw(actor, id);
  }

  @Post('proposals/:id/discard')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'End a draft that was never submitted, with its files; the lead' })
  discard(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.discarding.discard(actor, id);
  }
}
