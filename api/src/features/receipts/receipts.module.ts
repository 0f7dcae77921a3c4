import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module';
import { ReceiptChecks } from './receipt-checks.service';
import { ReceiptsController } from './receipts.controller';
import { ReceiptPaper } from './receipt-paper.service';
import { Receipts } from './receipts.service';

@Module({
  imports: [SealingModule],
  controllers: [ReceiptsController],
  providers: [Receipts, ReceiptChecks, ReceiptPaper],
  exports: [Receipts, ReceiptPaper],
})
export class ReceiptsModule {}
