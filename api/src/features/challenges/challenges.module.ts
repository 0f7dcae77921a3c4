import { Module } from '@nestjs/common';
import { ChallengeActs } from './challenge-acts.service';
import { ChallengeWorkReads } from './challenge-work-reads';
import { ChallengesController } from './challenges.controller';
import { ChallengesReads } from './challenges-reads';
import { Challenges } from './challenges.service';
import { CloseCalls } from './close-calls';
import { PublicChallengesController } from './public-challenges.controller';
import { Reminders } from './reminders';

@Module({
  controllers: [PublicChallengesController, ChallengesController],
  providers: [Challenges, ChallengeActs, ChallengeWorkReads, ChallengesReads, CloseCalls, Reminders],
  exports: [ChallengesReads],
})
export class ChallengesModule {}
