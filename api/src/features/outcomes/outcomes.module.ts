import { Module } from '@nestjs/common';
import { OutcomesController } from './outcomes.controller';
import { OutcomesService } from './outcomes.service';
import { ResultDeskController } from './result-desk.controller';
import { ResultFilesController } from './result-files.controller';
import { ResultsController } from './results.controller';
import { ResultsService } from './results.service';

/** Step 5: indicators, measurements, and the result a citizen reads. */
@Module({
  controllers: [OutcomesController, ResultDeskController, ResultFilesController, ResultsController],
  providers: [OutcomesService, ResultsService],
})
export class OutcomesModule {}
