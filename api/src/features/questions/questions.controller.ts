import {
  type AskView,
  type OwnQuestion,
  PERMISSION,
  type QuestionDesk,
  type QuestionView,
} from '@loi-giai/shared';
import { Body, Controller, Get, Header, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam, IdParam } from '../../platform/http/params';
import { Answering } from './answering.service';
import { Asking } from './asking.service';
import {
  AskDto,
  DeclineDto,
  PublishAnswerDto,
  QuestionQuery,
  SaveAnswerDto,
  WordingDto,
} from './dto/question.dto';
import { QuestionsReads } from './questions-reads';

const P = PERMISSION;

/** Hỏi đáp: asked by solvers, answered in public. */
@ApiTags('questions')
@Controller()
export class QuestionsController {
  constructor(
    private readonly reads: QuestionsReads,
    private readonly asking: Asking,
    private readonly answering: Answering,
  ) {}

  @Get('challenges/:code/questions')
  @Public()
  @Header('cache-control', 'no-cache')
  @ApiOperation({
    summary: 'Answered questions, the latest first; `q` finds those that are alike, blind to accents',
  })
  list(@CodeParam() code: string, @Query() { q }: QuestionQuery): Promise<QuestionView[]> {
    return this.reads.list(code, q);
  }

  @Post('challenges/:code/questions')
  @Requires(P.proposalWrite)
  @ApiOperation({ summary: 'Ask, until the enquiry deadline; nobody learns who asked' })
  ask(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: AskDto,
  ): Promise<OwnQuestion> {
    return this.asking.ask(actor, code, body);
  }

  @Get('challenges/:code/questions/own')
  @Requires(P.proposalWrite)
  @ApiOperation({ summary: 'Whether the reader may ask now, and what the reader has asked' })
  own(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<AskView> {
    return this.asking.view(actor, code);
  }

  @Get('challenges/:code/questions/desk')
  @Requires(P.challengeReadUnpublished)
  @ApiOperation({ summary: 'All questions, for those who work on the challenge' })
  desk(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<QuestionDesk> {
    return this.answering.desk(actor, code);
  }

  @Put('questions/:id/answer')
  @Requires(P.challengeReadUnpublished)
  @ApiOperation({
    summary: 'Keep a draft of an answer; a material one needs an addendum that is being written',
  })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: SaveAnswerDto,
  ): Promise<QuestionDesk> {
    return this.answering.save(actor, id, body);
  }

  @Post('questions/:id/publish-answer')
  @HttpCode(200)
  @Requires(P.challengeReadUnpublished)
  @ApiOperation({ summary: 'Publish the draft, as a new version where there is an answer already' })
  publish(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: PublishAnswerDto,
  ): Promise<QuestionDesk> {
    return this.answering.publish(actor, id, body);
  }

  @Put('questions/:id/wording')
  @Requires(P.challengeReadUnpublished)
  @ApiOperation({ summary: 'What the public reads instead of the question; the original is kept' })
  shorten(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: WordingDto,
  ): Promise<QuestionDesk> {
    return this.answering.shorten(actor, id, body);
  }

  @Post('questions/:id/decline')
  @HttpCode(200)
  @Requires(P.challengeReadUnpublished)
  @ApiOperation({ summary: 'Decline to answer; the public reads a neutral note' })
  decline(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: DeclineDto,
  ): Promise<QuestionDesk> {
    return this.answering.decline(actor, id, body);
  }
}
