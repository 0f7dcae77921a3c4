import { Module } from '@nestjs/common';
import { SealReads } from './seal-reads';
import { SealsController } from './seals.controller';

@Module({ controllers: [SealsController], providers: [SealReads], exports: [SealReads] })
export class SealingModule {}
