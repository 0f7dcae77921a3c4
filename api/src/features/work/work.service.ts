import type { TodoItem } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
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
import { mostUrgentFirst, type TodoReader } from './todo';

/** The home page of everybody who works here: what waits for whom, by the tables as they are now. */
@Injectable()
export class Work {
  private readonly readers: readonly TodoReader[];

  constructor(
    define: DefineTodos,
    solver: SolverTodos,
    panel: PanelTodos,
    screening: ScreeningTodos,
    evaluation: EvaluationTodos,
    commission: CommissionTodos,
    paper: CommissionPaperTodos,
    complaint: ComplaintTodos,
    obstacle: ObstacleTodos,
    replication: ReplicationTodos,
    sandbox: SandboxTodos,
    league: LeagueTodos,
    report: ReportTodos,
    delivery: DeliveryTodos,
    organization: OrganizationTodos,
    outcome: OutcomeTodos,
    lesson: LessonTodos,
  ) {
    this.readers = [
      define,
      solver,
      panel,
      screening,
      evaluation,
      commission,
      paper,
      complaint,
      obstacle,
      replication,
      sandbox,
      league,
      report,
      delivery,
      organization,
      outcome,
      lesson,
    ];
  }

  async todo(actor: SignedInActor): Promise<TodoItem[]> {
    const lists = await Promise.all(this.readers.map((reader) => reader.read(actor)));
    return mostUrgentFirst(lists.flat());
  }
}
