import { Module } from '@nestjs/common';
import { CommendationsController } from './commendations.controller';
import { CommendationsService } from './commendations.service';
import { DelayReasonsService } from './delay-reasons.service';
import { FreezeLeague } from './freeze-league';
import { LeagueController } from './league.controller';
import { LeagueService } from './league.service';

/** Thi đua: how units and persons compare by what they did in time, and what was said of them. */
@Module({
  controllers: [LeagueController, CommendationsController],
  providers: [LeagueService, DelayReasonsService, CommendationsService, FreezeLeague],
})
export class LeagueModule {}
