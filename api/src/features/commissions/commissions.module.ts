import { Module } from '@nestjs/common';
import { CommissionsController } from './commissions.controller';
import { CommissionsService } from './commissions.service';
import { LateMilestones } from './late-milestones';

/** Step 4: order, milestones, progress. */
@Module({
  controllers: [CommissionsController],
  providers: [CommissionsService, LateMilestones],
})
export class CommissionsModule {}
