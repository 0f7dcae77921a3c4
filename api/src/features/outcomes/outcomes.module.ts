import { Module } from '@nestjs/common';
import { OutcomesController } from './outcomes.controller';
import { OutcomesService } from './outcomes.service';
import { ResultsController } from './results.controller';
import { ResultsService } from './results.service';
import { SurveysController } from './surveys.controller';
import { SurveysService } from './surveys.service';

/** Step 5: indicators, measurements, survey, and the result a citizen reads. */
@Module({
  controllers: [OutcomesController, ResultsController, SurveysController],
  providers: [OutcomesService, ResultsService, SurveysService],
})
export class OutcomesModule {}
