import {
  type ChallengeSource,
  type ChallengeWorkView,
  PERMISSION,
  type SimilarChallenge,
} from '@loi-giai/shared';
import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam } from '../../platform/http/params';
import { ChallengeReuse } from './challenge-reuse.service';
import { SimilarQuery, SourcesQuery } from './dto/reuse.dto';
import { SimilarReads } from './similar-reads';
import { SourceReads } from './source-reads';

/** Nobody writes again what has been written: what is alike, what can be copied, what is called again. */
@ApiTags('challenges')
@Controller()
export class ChallengeReuseController {
  constructor(
    private readonly reuse: ChallengeReuse,
    private readonly similar: SimilarReads,
    private readonly sources: SourceReads,
  ) {}

  @Get('work/challenges/similar')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'Challenges like this title and summary, as far as the reader may see them' })
  findSimilar(
    @CurrentActor() actor: SignedInActor,
    @Query() query: SimilarQuery,
  ): Promise<SimilarChallenge[]> {
    return this.similar.find(actor, query);
  }

  @Get('challenge-sources')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'Challenges whose content the reader may copy; the own agencies’ first' })
  findSources(
    @CurrentActor() actor: SignedInActor,
    @Query() { q }: SourcesQuery,
  ): Promise<ChallengeSource[]> {
    return this.sources.find(actor, q ?? '');
  }

  @Post('challenges/:code/call-again')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Begin a draft that calls an ended challenge again' })
  callAgain(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ChallengeWorkView> {
    return this.reuse.callAgain(actor, code);
  }

  @Post('challenges/:code/archive')
  @HttpCode(200)
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Put an ended challenge away from the working list; what is public stays public' })
  archive(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ChallengeWorkView> {
    return this.reuse.archive(actor, code);
  }

  @Post('challenges/:code/unarchive')
  @HttpCode(200)
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Take a challenge back to the working list' })
  unarchive(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ChallengeWorkView> {
    return this.reuse.unarchive(actor, code);
  }
}
