import type { Type } from '@nestjs/common';
import { AuthModule } from './auth/auth.module';
import { AdminModule } from './admin/admin.module';
import { AgenciesModule } from './agencies/agencies.module';
import { ChallengesModule } from './challenges/challenges.module';
import { NotificationsModule } from './notifications/notifications.module';
import { OrganizationsModule } from './organizations/organizations.module';
import { CommissionsModule } from './commissions/commissions.module';
import { EvaluationsModule } from './evaluations/evaluations.module';
import { LeagueModule } from './league/league.module';
import { AcceptancesModule } from './acceptances/acceptances.module';
import { PaymentsModule } from './payments/payments.module';
import { ObstaclesModule } from './obstacles/obstacles.module';
import { ReplicationModule } from './replication/replication.module';
import { SandboxModule } from './sandbox/sandbox.module';
import { LessonsModule } from './lessons/lessons.module';
import { OutcomesModule } from './outcomes/outcomes.module';
import { SurveysModule } from './surveys/surveys.module';
import { ProgrammeModule } from './programme/programme.module';
import { WorkModule } from './work/work.module';
import { UploadsModule } from './uploads/uploads.module';
import { QuestionsModule } from './questions/questions.module';
import { ReceiptsModule } from './receipts/receipts.module';
import { ReportsModule } from './reports/reports.module';
import { SealingModule } from './sealing/sealing.module';
import { ProposalsModule } from './proposals/proposals.module';

/** Every feature of the portal. */
export const FEATURE_MODULES: Type[] = [
  AcceptancesModule,
  AuthModule,
  AdminModule,
  AgenciesModule,
  ChallengesModule,
  CommissionsModule,
  EvaluationsModule,
  LeagueModule,
  NotificationsModule,
  ObstaclesModule,
  OrganizationsModule,
  LessonsModule,
  OutcomesModule,
  PaymentsModule,
  ProgrammeModule,
  ProposalsModule,
  ReceiptsModule,
  ReportsModule,
  ReplicationModule,
  SandboxModule,
  SealingModule,
  SurveysModule,
  UploadsModule,
  QuestionsModule,
  WorkModule,
];
