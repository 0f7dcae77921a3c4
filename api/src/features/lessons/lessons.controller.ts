import {
  type LessonChallenge,
  type LessonDesk,
  type LessonListItem,
  type LessonTag,
  type LessonView,
  type Page,
  PERMISSION,
  type PublicLesson,
} from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Requires, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { RecordsRefusedActs, challengeOf } from '../../platform/audit/refused-acts';
import { CodeParam, IdParam } from '../../platform/http/params';
import {
  LessonApproveDto,
  LessonDto,
  LessonEditDto,
  LessonReasonDto,
  LessonSolverDto,
  LessonsQuery,
  LessonTagRenameDto,
  SimilarLessonsQuery,
} from './dto/lesson.dto';
import { LessonsReads } from './lessons-reads';
import { LessonsService } from './lessons.service';

@ApiTags('lessons')
@ApiOkResponse({ description: 'LessonView' })
@Controller()
@RecordsRefusedActs('lesson.refuse', challengeOf('SELECT challenge_id FROM lesson WHERE id::text = $2'))
export class LessonsController {
  constructor(
    private readonly lessons: LessonsService,
    private readonly reads: LessonsReads,
  ) {}

  @Get('lessons')
  @Requires(PERMISSION.lessonRead)
  @ApiOperation({
    summary: 'Lessons that are shared; with another state, those of the reader’s own agencies',
  })
  @ApiOkResponse({ description: 'Page<LessonListItem>' })
  list(@CurrentActor() actor: SignedInActor, @Query() query: LessonsQuery): Promise<Page<LessonListItem>> {
    return this.reads.search(actor, query);
  }

  @Get('lesson-tags')
  @Requires(PERMISSION.lessonRead)
  @ApiOperation({ summary: 'The tags of shared lessons, the most used first' })
  @ApiOkResponse({ description: 'LessonTag[]' })
  tags(): Promise<LessonTag[]> {
    return this.reads.tags();
  }

  @Post('lesson-tags/rename')
  @HttpCode(204)
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Rename a tag in all lessons, or join it with another one' })
  async renameTag(@CurrentActor() actor: SignedInActor, @Body() request: LessonTagRenameDto): Promise<void> {
    await this.lessons.renameTag(actor, request);
  }

  @Get('work/lessons/similar')
  @Requires(PERMISSION.lessonRead)
  @ApiOperation({ summary: 'Shared lessons like what is being written' })
  @ApiOkResponse({ description: 'LessonListItem[]' })
  similar(@Query() { text, exclude }: SimilarLessonsQuery): Promise<LessonListItem[]> {
    return this.reads.similar(text, exclude ?? '');
  }

  @Get('work/lessons/challenges')
  @Requires(PERMISSION.lessonWrite)
  @ApiOperation({ summary: 'The challenges of which the reader may write a lesson' })
  @ApiOkResponse({ description: 'LessonChallenge[]' })
  challenges(@CurrentActor() actor: SignedInActor): Promise<LessonChallenge[]> {
    return this.reads.challenges(actor);
  }

  @Get('results/:code/lessons')
  @Public()
  @ApiOperation({ summary: 'What everybody may learn from a challenge whose result is published' })
  @ApiOkResponse({ description: 'PublicLesson[]' })
  ofResult(@CodeParam() code: string): Promise<PublicLesson[]> {
    return this.reads.ofResult(code);
  }

  @Get('challenges/:code/lesson-desk')
  @Requires(PERMISSION.lessonWrite)
  @ApiOperation({ summary: 'What the form for a lesson needs' })
  @ApiOkResponse({ description: 'LessonDesk' })
  desk(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<LessonDesk> {
    return this.lessons.desk(actor, code);
  }

  @Post('challenges/:code/lessons')
  @Requires(PERMISSION.lessonWrite)
  @ApiOperation({ summary: 'Begin a lesson' })
  create(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: LessonDto,
  ): Promise<LessonView> {
    return this.lessons.create(actor, code, request);
  }

  @Get('lessons/:id')
  @SignedIn()
  @ApiOperation({ summary: 'A lesson, for officials and for the solver that was asked' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<LessonView> {
    return this.lessons.view(actor, id);
  }

  @Put('lessons/:id')
  @Requires(PERMISSION.lessonWrite)
  @ApiOperation({ summary: 'Change a draft' })
  edit(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: LessonEditDto,
  ): Promise<LessonView> {
    return this.lessons.edit(actor, id, request);
  }

  @Put('lessons/:id/solver-view')
  @Requires(PERMISSION.lessonContribute)
  @ApiOperation({ summary: 'The solver’s own view, where the agency asked for it' })
  writeView(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: LessonSolverDto,
  ): Promise<LessonView> {
    return this.lessons.writeView(actor, id, request);
  }

  @Post('lessons/:id/submit')
  @HttpCode(200)
  @Requires(PERMISSION.lessonWrite)
  @ApiOperation({ summary: 'Submit it to the leader' })
  submit(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<LessonView> {
    return this.lessons.submit(actor, id);
  }

  @Post('lessons/:id/return')
  @HttpCode(200)
  @Requires(PERMISSION.lessonApprove)
  @ApiOperation({ summary: 'Return it, with a reason' })
  return(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: LessonReasonDto,
  ): Promise<LessonView> {
    return this.lessons.return(actor, id, request);
  }

  @Post('lessons/:id/approve')
  @HttpCode(200)
  @Requires(PERMISSION.lessonApprove)
  @ApiOperation({ summary: 'Share it with officials or with everybody; not by who has written in it (I6)' })
  approve(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: LessonApproveDto,
  ): Promise<LessonView> {
    return this.lessons.approve(actor, id, request);
  }

  @Post('lessons/:id/withdraw')
  @HttpCode(200)
  @Requires(PERMISSION.lessonApprove)
  @ApiOperation({ summary: 'Withdraw what was shared, with a reason' })
  withdraw(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: LessonReasonDto,
  ): Promise<LessonView> {
    return this.lessons.withdraw(actor, id, request);
  }

  @Post('lessons/:id/discard')
  @HttpCode(200)
  @Requires(PERMISSION.lessonWrite)
  @ApiOperation({ summary: 'Discard a draft' })
  discard(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<LessonView> {
    return this.lessons.discard(actor, id);
  }
}
