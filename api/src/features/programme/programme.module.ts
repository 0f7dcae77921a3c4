import { Module } from '@nestjs/common';
import { CommissionReviewsController } from './commission-reviews.controller';
import { CommissionReviews } from './commission-reviews.service';
import { ProgrammeController } from './programme.controller';
import { ProgrammeReads } from './programme-reads';
import { ProgrammeCalendars } from './programme-calendar.service';
import { Programme } from './programme.service';

@Module({
  controllers: [ProgrammeController, CommissionReviewsController],
  providers: [Programme, CommissionReviews, ProgrammeCalendars, ProgrammeReads],
})
export class ProgrammeModule {}
