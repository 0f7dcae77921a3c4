import { Module } from '@nestjs/common';
import { PaymentFiles } from './payment-files.service';
import { PaymentsController } from './payments.controller';
import { PaymentsService } from './payments.service';

/** Step 4: what is asked for, and paid. */
@Module({
  controllers: [PaymentsController],
  providers: [PaymentsService, PaymentFiles],
})
export class PaymentsModule {}
