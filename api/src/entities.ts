import { AssignedReader, Assignment } from './features/evaluations/assignment.entities';
import { SealKeyRecord } from './platform/sealing/seal-key.entity';
import { ReceiptKey } from './features/receipts/receipt-key.entity';
import { OpenedVersion } from './features/proposals/opened-version.entity';
import { ChallengeSeal } from './features/sealing/challenge-seal.entity';
import { AuditEntry } from './platform/audit/audit-entry.entity';
import { MailMessage } from './platform/mail/mail-message.entity';
import { Presence } from './platform/presence/presence.entity';
import { PartialUpload } from './platform/storage/partial-upload.entity';
import { StoredFile } from './platform/storage/stored-file.entity';
import { Agency } from './features/agencies/agency.entity';
import { WorkingGroup, WorkingGroupMember } from './features/agencies/working-group.entity';
import { AccountToken } from './features/auth/account-token.entity';
import { Account } from './features/auth/account.entity';
import { RoleGrant } from './features/auth/role-grant.entity';
import { Session } from './features/auth/session.entity';
import { Throttle } from './features/auth/throttle.entity';
import { Addendum } from './features/challenges/addendum.entity';
import {
  ChallengeActRecord,
  ChallengeEditor,
  ChallengeVersion,
} from './features/challenges/challenge-record.entities';
import { ChallengeTemplate, TemplateEditor } from './features/challenges/challenge-template.entity';
import { ChallengeAgency, JoinRequest } from './features/challenges/joining.entities';
import { ChallengeTriage } from './features/challenges/challenge-triage.entity';
import { Challenge } from './features/challenges/challenge.entity';
import { Criterion } from './features/challenges/criterion.entity';
import { ReviewComment, ReviewThread, ReviewVisit } from './features/challenges/review-thread.entities';
import { Delivery } from './features/acceptances/delivery.entity';
import { Payment, PaymentEntry } from './features/payments/payment.entities';
import { Obstacle, ObstacleEntry, ObstacleRule } from './features/obstacles/obstacle.entities';
import {
  SandboxEntry,
  SandboxIncident,
  SandboxParticipants,
  SandboxPermit,
} from './features/sandbox/sandbox.entities';
import { Commendation, DelayReason, LeagueSnapshot } from './features/league/league.entities';
import { ReportSchedule, SolverReport, SolverReportVersion } from './features/reports/report.entities';
import { Commission } from './features/commissions/commission.entities';
import {
  CommissionPlan,
  Milestone,
  MilestoneDependency,
  PlanBaseline,
} from './features/commissions/plan.entities';
import {
  CommissionAmendment,
  CommissionDocument,
  CommissionMove,
  CommissionReview,
} from './features/commissions/commission-paper.entities';
import { BlindNumber } from './features/evaluations/blind-number.entity';
import { MinutesTemplate, PanelMinutes } from './features/evaluations/minutes.entities';
import { Complaint } from './features/evaluations/complaint.entity';
import { Decision, FormerDecision } from './features/evaluations/decision.entity';
import { Expert, ExpertField } from './features/evaluations/expert.entities';
import {
  ConflictDeclaration,
  EvaluationReminder,
  FormerPanelMember,
  Panel,
  PanelMember,
} from './features/evaluations/panel.entities';
import { Consensus, DiscussionNote, Meeting } from './features/evaluations/meeting.entities';
import { PitchSlot } from './features/evaluations/pitch.entity';
import { Screening, SuppliedPaper } from './features/evaluations/screening.entities';
import { ScoreSheet } from './features/evaluations/score-sheet.entities';
import { Notification } from './features/notifications/notification.entity';
import { Subscriber } from './features/notifications/subscriber.entity';
import { Subscription } from './features/notifications/subscription.entity';
import { WatchEvent } from './features/notifications/watch-event.entity';
import { OrganizationClaim } from './features/organizations/organization-claim.entity';
import {
  FormerMembership,
  Membership,
  Organization,
  OwnershipHandover,
} from './features/organizations/organization.entity';
import { ResultEdition } from './features/outcomes/result-edition.entity';
import { Replication, ReplicationFollowUp } from './features/replication/replication.entities';
import { Lesson } from './features/lessons/lesson.entity';
import {
  Indicator,
  IndicatorEdition,
  Measurement,
  ResultPublication,
} from './features/outcomes/outcome.entities';
import { Survey, SurveyLink, SurveyResponse, SurveyText } from './features/surveys/survey.entities';
import {
  Field,
  Holiday,
  ProgrammeSettings,
  StepText,
  TriageText,
} from './features/programme/programme.entities';
import { ProposalPartner } from './features/proposals/proposal-partner.entity';
import { ProposalVersion } from './features/proposals/proposal-version.entity';
import { Answer, Question } from './features/questions/question.entities';
import { Proposal } from './features/proposals/proposal.entity';

/** Every entity; the test of the migrations compares them with the migrated database. */
export const ENTITIES = [
  Account,
  AccountToken,
  Addendum,
  Agency,
  Answer,
  AuditEntry,
  Challenge,
  ChallengeActRecord,
  ChallengeAgency,
  ChallengeEditor,
  ChallengeSeal,
  ChallengeTemplate,
  ChallengeTriage,
  ChallengeVersion,
  Commission,
  Delivery,
  Payment,
  PaymentEntry,
  Obstacle,
  ObstacleEntry,
  ObstacleRule,
  SandboxPermit,
  SandboxParticipants,
  SandboxIncident,
  SandboxEntry,
  Commendation,
  DelayReason,
  LeagueSnapshot,
  ReportSchedule,
  SolverReport,
  SolverReportVersion,
  CommissionAmendment,
  CommissionDocument,
  CommissionMove,
  CommissionReview,
  ConflictDeclaration,
  Criterion,
  Decision,
  FormerDecision,
  Complaint,
  Field,
  FormerMembership,
  EvaluationReminder,
  Expert,
  ExpertField,
  FormerPanelMember,
  Holiday,
  Indicator,
  IndicatorEdition,
  JoinRequest,
  MailMessage,
  Lesson,
  Measurement,
  Membership,
  Milestone,
  CommissionPlan,
  MilestoneDependency,
  PlanBaseline,
  MinutesTemplate,
  Notification,
  OpenedVersion,
  Organization,
  OrganizationClaim,
  OwnershipHandover,
  Panel,
  PanelMember,
  PanelMinutes,
  PartialUpload,
  Presence,
  ProgrammeSettings,
  Proposal,
  ProposalPartner,
  ProposalVersion,
  Question,
  ReceiptKey,
  ResultPublication,
  ResultEdition,
  Replication,
  ReplicationFollowUp,
  ReviewComment,
  ReviewThread,
  ReviewVisit,
  RoleGrant,
  ScoreSheet,
  Consensus,
  DiscussionNote,
  Meeting,
  PitchSlot,
  Assignment,
  AssignedReader,
  Screening,
  SuppliedPaper,
  BlindNumber,
  SealKeyRecord,
  Session,
  StepText,
  TriageText,
  StoredFile,
  Subscriber,
  Subscription,
  Survey,
  SurveyLink,
  SurveyResponse,
  SurveyText,
  TemplateEditor,
  Throttle,
  WatchEvent,
  WorkingGroup,
  WorkingGroupMember,
];
