import { Module } from '@nestjs/common';
import { CommissionsController } from './commissions.controller';
import { CommissionsService } from './commissions.service';
import { PlanService } from './plan.service';
import { PlansController } from './plans.controller';
import { LateMilestones } from './late-milestones';

/** Step 4: order, milestones, progress. */
@Module({
  controllers: [CommissionsController, PlansController],
  providers: [CommissionsService, PlanService, LateMilestones],
})
export class CommissionsModule {}
