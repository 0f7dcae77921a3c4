import { Module } from '@nestjs/common';
import { MeasurementFiles } from './measurement-files.service';
import { MeasurementImport } from './measurement-import.service';
import { MeasurementTablesController } from './measurement-tables.controller';
import { MeasurementReminders } from './measurement-reminders';
import { MeasurementsController } from './measurements.controller';
import { MeasurementsService } from './measurements.service';
import { OutcomesController } from './outcomes.controller';
import { OutcomesService } from './outcomes.service';
import { ResultDeskController } from './result-desk.controller';
import { ResultFilesController } from './result-files.controller';
import { ResultsController } from './results.controller';
import { ResultsService } from './results.service';

/** Step 5: indicators, measurements, and the result a citizen reads. */
@Module({
  controllers: [
    OutcomesController,
    MeasurementsController,
    MeasurementTablesController,
    ResultDeskController,
    ResultFilesController,
    ResultsController,
  ],
  providers: [
    OutcomesService,
    MeasurementsService,
    MeasurementFiles,
    MeasurementImport,
    MeasurementReminders,
    ResultsService,
  ],
})
export class OutcomesModule {}
