import {
  type ChallengeWorkItem,
  type ChallengeWorkView,
  type Page,
  PERMISSION,
  type SavedDraft,
} from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam } from '../../platform/http/params';
import { ChallengeActs } from './challenge-acts.service';
import { Challenges } from './challenges.service';
import {
  CancelDto,
  CreateChallengeDto,
  ReturnDto,
  SaveChallengeDto,
  WorkListQuery,
} from './dto/challenge.dto';

/** What those do and read who work on challenges. */
@ApiTags('challenges')
@Controller()
export class ChallengesController {
  constructor(
    private readonly challenges: Challenges,
    private readonly acts: ChallengeActs,
  ) {}

  @Get('work/challenges')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'Challenges of the reader’s agencies, or of all, last changed first' })
  list(
    @CurrentActor() actor: SignedInActor,
    @Query() query: WorkListQuery,
  ): Promise<Page<ChallengeWorkItem>> {
    return this.challenges.list(actor, query);
  }

  @Post('challenges')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Begin a draft' })
  create(@CurrentActor() actor: SignedInActor, @Body() body: CreateChallengeDto): Promise<ChallengeWorkView> {
    return this.challenges.create(actor, body);
  }

  @Get('challenges/:code/draft')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'A challenge in any state, with its history and the acts open to the reader' })
  view(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ChallengeWorkView> {
    return this.challenges.view(actor, code);
  }

  @Put('challenges/:code/draft')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Keep a draft, complete or not; `stale` where somebody else has saved since' })
  save(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: SaveChallengeDto,
  ): Promise<SavedDraft> {
    return this.challenges.save(actor, code, body);
  }

  @Post('challenges/:code/submit-for-review')
  @HttpCode(200)
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Send a complete draft to the agency’s leader' })
  submitForReview(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
  ): Promise<ChallengeWorkView> {
    return this.acts.submitForReview(actor, code);
  }

  @Post('challenges/:code/approve')
  @HttpCode(200)
  @Requires(PERMISSION.challengeReview)
  @ApiOperation({ summary: 'Approve (the agency’s leader, never the author)' })
  approve(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ChallengeWorkView> {
    return this.acts.approve(actor, code);
  }

  @Post('challenges/:code/return')
  @HttpCode(200)
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({
    summary: 'Return to the draft with a comment (leader from review, programme office when approved)',
  })
  returnToDraft(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: ReturnDto,
  ): Promise<ChallengeWorkView> {
    return this.acts.returnToDraft(actor, code, body.comment);
  }

  @Post('challenges/:code/publish')
  @HttpCode(200)
  @Requires(PERMISSION.challengePublish)
  @ApiOperation({ summary: 'Publish: the call opens and its rules are fixed' })
  publish(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ChallengeWorkView> {
    return this.acts.publish(actor, code);
  }

  @Post('challenges/:code/cancel')
  @HttpCode(200)
  @Requires(PERMISSION.challengeCancel)
  @ApiOperation({ summary: 'Cancel with a reason, which is public once the challenge has been published' })
  cancel(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: CancelDto,
  ): Promise<ChallengeWorkView> {
    return this.acts.cancel(actor, code, body.reason);
  }

  @Post('challenges/:code/close-without-award')
  @HttpCode(200)
  @Requires(PERMISSION.decisionMake)
  @ApiOperation({ summary: 'End a challenge whose released decision selected nobody' })
  closeWithoutAward(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
  ): Promise<ChallengeWorkView> {
    return this.acts.closeWithoutAward(actor, code);
  }
}
