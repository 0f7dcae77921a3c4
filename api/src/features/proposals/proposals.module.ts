import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module';
import { ReceiptsModule } from '../receipts/receipts.module';
import { ConsortiumController } from './consortium.controller';
import { Consortium } from './consortium.service';
import { KnownLeads } from './known-leads';
import { PartnershipsController } from './partnerships.controller';
import { Partnerships } from './partnerships.service';
import { ProposalDiscard } from './proposal-discard.service';
import { ProposalFeedbackReads } from './proposal-feedback-reads';
import { ProposalFilesController } from './proposal-files.controller';
import { ProposalFiles } from './proposal-files.service';
import { ProposalPresences } from './proposal-presence.service';
import { ProposalReceiptsController } from './proposal-receipts.controller';
import { ProposalReceipts } from './proposal-receipts.service';
import { ProposalSubmission } from './proposal-submission.service';
import { SealCheck } from './seal-check.service';
import { ProposalsController } from './proposals.controller';
import { ProposalsReads } from './proposals-reads';
import { Proposals } from './proposals.service';

@Module({
  imports: [ReceiptsModule, SealingModule],
  controllers: [
    ProposalsController,
    ConsortiumController,
    PartnershipsController,
    ProposalFilesController,
    ProposalReceiptsController,
  ],
  exports: [ProposalFiles],
  providers: [
    KnownLeads,
    Proposals,
    ProposalSubmission,
    ProposalDiscard,
    Consortium,
    Partnerships,
    ProposalFiles,
    ProposalPresences,
    ProposalReceipts,
    SealCheck,
    ProposalsReads,
    ProposalFeedbackReads,
  ],
})
export class ProposalsModule {}
