import {
  type ChallengeWorkView,
  type Page,
  PERMISSION,
  type TriageList,
  type TriageQueueItem,
} from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam } from '../../platform/http/params';
import { ScheduleDto, TriageDto, TriageQueueQuery } from './dto/review.dto';
import { Publications } from './publications.service';

/** What the programme office does between an agency's approval and the open call. */
@ApiTags('challenges')
@Controller()
export class PublicationController {
  constructor(private readonly publications: Publications) {}

  @Get('work/triage')
  @Requires(PERMISSION.challengePublish)
  @ApiOperation({ summary: 'Approved challenges, whoever has waited longest first' })
  queue(@Query() query: TriageQueueQuery): Promise<Page<TriageQueueItem>> {
    return this.publications.queue(query);
  }

  @Get('challenges/:code/triage')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'How the challenge was weighed, the latest record first' })
  triages(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<TriageList> {
    return this.publications.triages(actor, code);
  }

  @Post('challenges/:code/triage')
  @HttpCode(200)
  @Requires(PERMISSION.challengePublish)
  @ApiOperation({ summary: 'Weigh an approved challenge and assign its field; needed before publishing' })
  triage(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: TriageDto,
  ): Promise<ChallengeWorkView> {
    return this.publications.triage(actor, code, body);
  }

  @Post('challenges/:code/schedule')
  @HttpCode(200)
  @Requires(PERMISSION.challengePublish)
  @ApiOperation({ summary: 'Plan the publication to the minute; planned again, the later plan holds' })
  schedule(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: ScheduleDto,
  ): Promise<ChallengeWorkView> {
    return this.publications.schedule(actor, code, body);
  }

  @Post('challenges/:code/unschedule')
  @HttpCode(200)
  @Requires(PERMISSION.challengePublish)
  @ApiOperation({ summary: 'Take back the planned publication' })
  unschedule(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ChallengeWorkView> {
    return this.publications.unschedule(actor, code);
  }
}
