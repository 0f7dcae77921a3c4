import { PrepareDatabase1795219200000 } from './1795219200000-prepare-database';
import { CreateTables1795219300000 } from './1795219300000-create-tables';
import { CreateRules1795219400000 } from './1795219400000-create-rules';
import { FillProgramme1795219500000 } from './1795219500000-fill-programme';
import { FreezeSolvers1795219600000 } from './1795219600000-freeze-solvers';
import { KeepFormerMembers1795219700000 } from './1795219700000-keep-former-members';
import { RecordEditors1795219800000 } from './1795219800000-record-editors';
import { GiveReasons1795220000000 } from './1795220000000-give-reasons';
import { KeepFormerPanelMembers1795220100000 } from './1795220100000-keep-former-panel-members';
import { KeepDraftsAsDocuments1795300000000 } from './1795300000000-keep-drafts-as-documents';
import { CompleteChallenges1795300100000 } from './1795300100000-complete-challenges';
import { FormatTexts1795300101000 } from './1795300101000-format-texts';
import { ReviewAndTriage1795300200000 } from './1795300200000-review-and-triage';
import { LetAgenciesJoin1795300300000 } from './1795300300000-let-agencies-join';
import { CompareChallenges1795300301000 } from './1795300301000-compare-challenges';
import { FindLikeTitles1795300302000 } from './1795300302000-find-like-titles';
import { AddQuestionsAndAddenda1795300400000 } from './1795300400000-add-questions-and-addenda';
import { ChangeByAddendum1795300401000 } from './1795300401000-change-by-addendum';
import { OpenOrganizations1795300500000 } from './1795300500000-open-organizations';
import { FollowChallenges1795300600000 } from './1795300600000-follow-challenges';
import { KeepDeclarations1795300700000 } from './1795300700000-keep-declarations';
import { KeepPartialUploads1795300701000 } from './1795300701000-keep-partial-uploads';
import { SealProposals1795300800000 } from './1795300800000-seal-proposals';
import { HoldProposals1795300801000 } from './1795300801000-hold-proposals';
import { AnswerTogether1795301000000 } from './1795301000000-answer-together';
import { KeepSeals1795303000000 } from './1795303000000-keep-seals';
import { AttachByAddendum1795304000000 } from './1795304000000-attach-by-addendum';
import { TakeIndicatorsOver1795304001000 } from './1795304001000-take-indicators-over';
import { WriteTriageGuidance1795304002000 } from './1795304002000-write-triage-guidance';
import { LetAgenciesLeave1795304003000 } from './1795304003000-let-agencies-leave';
import { HoldWithOwner1795306000000 } from './1795306000000-hold-with-owner';
import { LimitProposals1795306500000 } from './1795306500000-limit-proposals';
import { SealDeclarations1795400000000 } from './1795400000000-seal-declarations';
import { RecordTemplateEditors1795500000000 } from './1795500000000-record-template-editors';
import { GatherScores1795600000000 } from './1795600000000-gather-scores';
import { RecordMeetings1795700000000 } from './1795700000000-record-meetings';
import { InviteExperts1795720000000 } from './1795720000000-invite-experts';
import { KeepExperts1795720001000 } from './1795720001000-keep-experts';
import { ChaseEvaluations1795720002000 } from './1795720002000-chase-evaluations';
import { SetTermsOfEvaluation1795730000000 } from './1795730000000-set-terms-of-evaluation';
import { KeepMinutes1795800000000 } from './1795800000000-keep-minutes';
import { ScreenProposals1795810000000 } from './1795810000000-screen-proposals';
import { HoldPitches1795820000000 } from './1795820000000-hold-pitches';
import { HideSolvers1795830000000 } from './1795830000000-hide-solvers';
import { AnchorCriteria1795840000000 } from './1795840000000-anchor-criteria';
import { SelectSeveral1795850000000 } from './1795850000000-select-several';
import { KeepComplaints1795850001000 } from './1795850001000-keep-complaints';
import { AssignReaders1795860000000 } from './1795860000000-assign-readers';
import { SettleEvaluations1795870000000 } from './1795870000000-settle-evaluations';
import { DrawPapersOfCommissions1796000000000 } from './1796000000000-draw-papers-of-commissions';
import { PlanCommissions1796010000000 } from './1796010000000-plan-commissions';
import { AskInWaves1796020000000 } from './1796020000000-ask-in-waves';
import { RaiseObstacles1796030000000 } from './1796030000000-raise-obstacles';
import { PermitTrials1796031000000 } from './1796031000000-permit-trials';
import { AcceptAndPay1796100000000 } from './1796100000000-accept-and-pay';
import { KeepLeague1796110000000 } from './1796110000000-keep-league';
import { OweReports1796111000000 } from './1796111000000-owe-reports';
import { MeasureInFull1796120000000 } from './1796120000000-measure-in-full';
import { GatherLessons1796120001000 } from './1796120001000-gather-lessons';
import { PublishInEditions1796130000000 } from './1796130000000-publish-in-editions';
import { LetLatenessWait1796131000001 } from './1796131000001-let-lateness-wait';

/** In the order they run. */
export const MIGRATIONS = [
  PrepareDatabase1795219200000,
  CreateTables1795219300000,
  CreateRules1795219400000,
  FillProgramme1795219500000,
  FreezeSolvers1795219600000,
  KeepFormerMembers1795219700000,
  RecordEditors1795219800000,
  GiveReasons1795220000000,
  KeepFormerPanelMembers1795220100000,
  KeepDraftsAsDocuments1795300000000,
  CompleteChallenges1795300100000,
  FormatTexts1795300101000,
  ReviewAndTriage1795300200000,
  LetAgenciesJoin1795300300000,
  CompareChallenges1795300301000,
  FindLikeTitles1795300302000,
  AddQuestionsAndAddenda1795300400000,
  ChangeByAddendum1795300401000,
  OpenOrganizations1795300500000,
  FollowChallenges1795300600000,
  KeepDeclarations1795300700000,
  KeepPartialUploads1795300701000,
  SealProposals1795300800000,
  HoldProposals1795300801000,
  AnswerTogether1795301000000,
  KeepSeals1795303000000,
  AttachByAddendum1795304000000,
  TakeIndicatorsOver1795304001000,
  WriteTriageGuidance1795304002000,
  LetAgenciesLeave1795304003000,
  HoldWithOwner1795306000000,
  LimitProposals1795306500000,
  SealDeclarations1795400000000,
  RecordTemplateEditors1795500000000,
  GatherScores1795600000000,
  RecordMeetings1795700000000,
  InviteExperts1795720000000,
  KeepExperts1795720001000,
  ChaseEvaluations1795720002000,
  SetTermsOfEvaluation1795730000000,
  KeepMinutes1795800000000,
  ScreenProposals1795810000000,
  HoldPitches1795820000000,
  HideSolvers1795830000000,
  AnchorCriteria1795840000000,
  SelectSeveral1795850000000,
  KeepComplaints1795850001000,
  AssignReaders1795860000000,
  SettleEvaluations1795870000000,
  DrawPapersOfCommissions1796000000000,
  PlanCommissions1796010000000,
  AskInWaves1796020000000,
  RaiseObstacles1796030000000,
  PermitTrials1796031000000,
  AcceptAndPay1796100000000,
  KeepLeague1796110000000,
  OweReports1796111000000,
  MeasureInFull1796120000000,
  GatherLessons1796120001000,
  PublishInEditions1796130000000,
  LetLatenessWait1796131000001,
];
