import { Module } from '@nestjs/common';
import { RemindReports } from './remind-reports';
import { ReportSchedules } from './report-schedules.service';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

/** Step 4: what solvers report on a schedule, and what is due of it. */
@Module({
  controllers: [ReportsController],
  providers: [ReportsService, ReportSchedules, RemindReports],
})
export class ReportsModule {}
