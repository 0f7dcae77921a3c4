import { Module } from '@nestjs/common';
import { CommissionPaperTodos } from './commission-paper-todos';
import { CommissionTodos } from './commission-todos';
import { ComplaintTodos } from './complaint-todos';
import { DefineTodos } from './define-todos';
import { DeliveryTodos } from './delivery-todos';
import { EvaluationTodos } from './evaluation-todos';
import { LeagueTodos } from './league-todos';
import { LessonTodos } from './lesson-todos';
import { ObstacleTodos } from './obstacle-todos';
import { OrganizationTodos } from './organization-todos';
import { OutcomeTodos } from './outcome-todos';
import { PanelTodos } from './panel-todos';
import { ReplicationTodos } from './replication-todos';
import { SandboxTodos } from './sandbox-todos';
import { ReportTodos } from './report-todos';
import { ScreeningTodos } from './screening-todos';
import { SolverTodos } from './solver-todos';
import { WorkController } from './work.controller';
import { Work } from './work.service';

@Module({
  controllers: [WorkController],
  providers: [
    Work,
    DefineTodos,
    SolverTodos,
    PanelTodos,
    ScreeningTodos,
    EvaluationTodos,
    CommissionTodos,
    CommissionPaperTodos,
    ComplaintTodos,
    ObstacleTodos,
    ReplicationTodos,
    SandboxTodos,
    LeagueTodos,
    ReportTodos,
    DeliveryTodos,
    OrganizationTodos,
    OutcomeTodos,
    LessonTodos,
  ],
})
export class WorkModule {}
