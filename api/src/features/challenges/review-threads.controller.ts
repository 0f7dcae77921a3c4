import { PERMISSION, type ReviewThreadList } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam, IdParam } from '../../platform/http/params';
import { OpenThreadDto, ReplyDto } from './dto/review.dto';
import { ReviewThreads } from './review-threads.service';

/** The conversation about a draft. Each act answers with all threads, as they are after it. */
@ApiTags('challenges')
@Controller('challenges/:code/threads')
export class ReviewThreadsController {
  constructor(private readonly threads: ReviewThreads) {}

  @Get()
  @Requires(PERMISSION.challengeReadReview)
  @ApiOperation({ summary: 'Threads about a draft, oldest first, and whether their passages still stand' })
  list(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ReviewThreadList> {
    return this.threads.list(actor, code);
  }

  @Post()
  @HttpCode(200)
  @Requires(PERMISSION.challengeComment)
  @ApiOperation({ summary: 'Comment on a passage or on a whole section' })
  open(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: OpenThreadDto,
  ): Promise<ReviewThreadList> {
    return this.threads.open(actor, code, body);
  }

  @Post('visit')
  @HttpCode(204)
  @Requires(PERMISSION.challengeComment)
  @ApiOperation({ summary: 'The threads are in view: what comes next is announced by mail once' })
  visit(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<void> {
    return this.threads.visit(actor, code);
  }

  @Post(':id/comments')
  @HttpCode(200)
  @Requires(PERMISSION.challengeComment)
  @ApiOperation({ summary: 'Answer in an open thread' })
  reply(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @IdParam() id: string,
    @Body() body: ReplyDto,
  ): Promise<ReviewThreadList> {
    return this.threads.reply(actor, code, id, body.text);
  }

  @Post(':id/resolve')
  @HttpCode(200)
  @Requires(PERMISSION.challengeComment)
  @ApiOperation({ summary: 'Settle a thread (whoever opened it, or has not written in the draft)' })
  resolve(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @IdParam() id: string,
  ): Promise<ReviewThreadList> {
    return this.threads.resolve(actor, code, id);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Requires(PERMISSION.challengeComment)
  @ApiOperation({ summary: 'Take up a settled thread again' })
  reopen(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @IdParam() id: string,
  ): Promise<ReviewThreadList> {
    return this.threads.reopen(actor, code, id);
  }
}
