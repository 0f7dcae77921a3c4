import {
  AGGREGATION,
  type Aggregation,
  type CancelRequest,
  CHALLENGE_LIMITS,
  CHALLENGE_STATES,
  type ChallengeState,
  COMMISSION_KINDS,
  type CommissionKind,
  type CreateChallengeRequest,
  type LocalText,
  ORGANIZATION_KINDS,
  type OrganizationKind,
  PROPOSAL_FORM_SECTIONS,
  type ReturnRequest,
  type SaveChallengeRequest,
} from '@loi-giai/shared';
import { Day, Id, Instant, OneOf, Part, Parts, SomeOf, Text, Whole } from '../../../platform/http/fields';
import {
  LocalText200,
  LocalText600,
  RichLocalText8000,
  RichLocalText20000,
} from '../../../platform/http/local-text.dto';
import {
  CriterionDto,
  EvaluationTermsDto,
  IndicatorDto,
  ProposalFormSectionDto,
} from './challenge-parts.dto';

/** Far above any reward, far below where a number loses đồng. */
const MAX_AMOUNT = 1_000_000_000_000_000;

export class CreateChallengeDto implements CreateChallengeRequest {
  @Text({ min: 1, max: 40 })
  agencyCode!: string;

  @Part(() => LocalText200)
  title!: LocalText;

  @Id({ optional: true })
  templateId?: string;

  @Text({ optional: true, min: 1, max: 40 })
  copyOf?: string;
}

export class SaveChallengeDto implements SaveChallengeRequest {
  @Whole({ min: 1, max: 2_147_483_647 })
  revision!: number;

  @Part(() => LocalText200)
  title!: LocalText;

  @Part(() => LocalText600)
  summary!: LocalText;

  @Part(() => RichLocalText20000)
  context!: LocalText;

  @Text({ nullable: true, min: 1, max: 40 })
  fieldCode!: string | null;

  @Part(() => RichLocalText8000)
  affected!: LocalText;

  @Whole({ nullable: true, min: 0, max: CHALLENGE_LIMITS.affectedCount })
  affectedCount!: number | null;

  @Part(() => RichLocalText8000)
  attempts!: LocalText;

  @Part(() => RichLocalText20000)
  desiredOutcome!: LocalText;

  @Part(() => RichLocalText8000)
  constraints!: LocalText;

  @Part(() => RichLocalText8000)
  offeredData!: LocalText;

  @Parts(() => IndicatorDto, { max: CHALLENGE_LIMITS.indicators })
  indicators!: IndicatorDto[];

  @Parts(() => CriterionDto, { max: CHALLENGE_LIMITS.criteriaMax })
  criteria!: CriterionDto[];

  @OneOf(Object.values(AGGREGATION))
  aggregation!: Aggregation;

  @Part(() => EvaluationTermsDto)
  evaluation!: EvaluationTermsDto;

  @Text({ max: CHALLENGE_LIMITS.reward })
  reward!: string;

  @Whole({ nullable: true, min: 0, max: MAX_AMOUNT })
  rewardAmount!: number | null;

  @OneOf(COMMISSION_KINDS, { nullable: true })
  commissionKind!: CommissionKind | null;

  @SomeOf(ORGANIZATION_KINDS)
  eligibleKinds!: OrganizationKind[];

  @Whole({ nullable: true, min: 1, max: CHALLENGE_LIMITS.proposalsPerOrganization })
  proposalsPerOrganization!: number | null;

  @Part(() => RichLocalText8000)
  eligibility!: LocalText;

  @Part(() => RichLocalText8000)
  intellectualProperty!: LocalText;

  @Part(() => RichLocalText8000)
  confidentiality!: LocalText;

  @Instant({ nullable: true })
  enquiryDeadline!: string | null;

  @Instant({ nullable: true })
  closingAt!: string | null;

  @Day({ nullable: true })
  evaluationUntil!: string | null;

  @Instant({ nullable: true })
  announceAt!: string | null;

  @Day({ nullable: true })
  pilotFrom!: string | null;

  @Day({ nullable: true })
  pilotUntil!: string | null;

  @Day({ nullable: true })
  measureUntil!: string | null;

  @Parts(() => ProposalFormSectionDto, { max: PROPOSAL_FORM_SECTIONS.length })
  proposalForm!: ProposalFormSectionDto[];
}

export class ReturnDto implements ReturnRequest {
  @Text({ min: 1, max: CHALLENGE_LIMITS.comment })
  comment!: string;
}

export class CancelDto implements CancelRequest {
  @Text({ min: 1, max: CHALLENGE_LIMITS.comment })
  reason!: string;
}

export class WorkListQuery {
  @OneOf(CHALLENGE_STATES, { optional: true })
  state?: ChallengeState;

  /** Those put away instead of those at hand. */
  @OneOf(['true', 'false'], { optional: true })
  archived?: 'true' | 'false';

  @Text({ optional: true, max: 400 })
  cursor?: string;
}
