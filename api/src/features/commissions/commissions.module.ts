import { Module } from '@nestjs/common';
import { AmendmentsController } from './amendments.controller';
import { AmendmentsService } from './amendments.service';
import { CommissionDocuments } from './commission-documents.service';
import { CommissionDraftsService } from './commission-drafts.service';
import { CommissionPapersController } from './commission-papers.controller';
import { CommissionPapersService } from './commission-papers.service';
import { CommissionsController } from './commissions.controller';
import { CommissionsService } from './commissions.service';
import { PlanService } from './plan.service';
import { PlansController } from './plans.controller';
import { LateMilestones } from './late-milestones';
import { SignatureReader } from './signature-reader';

/** Step 4: order, milestones, progress. */
@Module({
  controllers: [CommissionsController, CommissionPapersController, AmendmentsController, PlansController],
  providers: [
    CommissionsService,
    CommissionDraftsService,
    CommissionPapersService,
    CommissionDocuments,
    AmendmentsService,
    SignatureReader,
    PlanService,
    LateMilestones,
  ],
})
export class CommissionsModule {}
