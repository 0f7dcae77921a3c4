import { Module } from '@nestjs/common';
import { DeliveriesController } from './deliveries.controller';
import { DeliveriesService } from './deliveries.service';
import { DeliveryFiles } from './delivery-files.service';

/** Step 4: what is handed in for milestones, and accepted. */
@Module({
  controllers: [DeliveriesController],
  providers: [DeliveriesService, DeliveryFiles],
})
export class AcceptancesModule {}
