import { Module } from '@nestjs/common';
import { Receipts } from './receipts.service';

@Module({ providers: [Receipts], exports: [Receipts] })
export class ReceiptsModule {}
