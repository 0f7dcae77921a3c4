import { Module } from '@nestjs/common';
import { LessonsController } from './lessons.controller';
import { LessonsReads } from './lessons-reads';
import { LessonsService } from './lessons.service';

/** Step 5: what agencies learn from one another. */
@Module({
  controllers: [LessonsController],
  providers: [LessonsService, LessonsReads],
})
export class LessonsModule {}
