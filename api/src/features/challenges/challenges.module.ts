import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module';
import { ChallengeFilesController } from './challenge-files.controller';
import { ChallengeFiles } from './challenge-files.service';
import { AddendumFilesController } from './addendum-files.controller';
import { AddendumFiles } from './addendum-files.service';
import { AddendaController } from './addenda.controller';
import { AddendaReads } from './addenda-reads';
import { Addenda } from './addenda.service';
import { ChallengeActs } from './challenge-acts.service';
import { ChallengeReuseController } from './challenge-reuse.controller';
import { ChallengeReuse } from './challenge-reuse.service';
import { ChallengeTemplatesController } from './challenge-templates.controller';
import { ChallengeTemplates } from './challenge-templates.service';
import { ChallengeWorkReads } from './challenge-work-reads';
import { ChallengesController } from './challenges.controller';
import { ChallengesReads } from './challenges-reads';
import { Challenges } from './challenges.service';
import { CloseCalls } from './close-calls';
import { DraftPresences } from './draft-presence.service';
import { JoinReads } from './join-reads';
import { JoiningController } from './joining.controller';
import { Joining } from './joining.service';
import { ChallengeFeedReads } from './challenge-feed-reads';
import { FeedController } from './feed.controller';
import { PublicChallengesController } from './public-challenges.controller';
import { PublicationController } from './publication.controller';
import { Publications } from './publications.service';
import { Reminders } from './reminders';
import { SimilarReads } from './similar-reads';
import { SourceReads } from './source-reads';
import { ReviewThreadsController } from './review-threads.controller';
import { ReviewThreadsReads } from './review-threads-reads';
import { ReviewThreads } from './review-threads.service';
import { ScheduledPublications } from './scheduled-publications';
import { TriageReads } from './triage-reads';

@Module({
  imports: [AgenciesModule],
  controllers: [
    FeedController,
    AddendaController,
    AddendumFilesController,
    PublicChallengesController,
    ChallengesController,
    ChallengeFilesController,
    ChallengeReuseController,
    ChallengeTemplatesController,
    JoiningController,
    PublicationController,
    ReviewThreadsController,
  ],
  providers: [
    Addenda,
    AddendaReads,
    AddendumFiles,
    Challenges,
    ChallengeActs,
    ChallengeFeedReads,
    ChallengeFiles,
    ChallengeReuse,
    ChallengeTemplates,
    ChallengeWorkReads,
    ChallengesReads,
    CloseCalls,
    DraftPresences,
    JoinReads,
    Joining,
    Publications,
    Reminders,
    ReviewThreads,
    ReviewThreadsReads,
    ScheduledPublications,
    SimilarReads,
    SourceReads,
    TriageReads,
  ],
  exports: [ChallengesReads],
})
export class ChallengesModule {}
