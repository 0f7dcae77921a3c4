import {
  AGGREGATION,
  type Aggregation,
  type CancelRequest,
  CHALLENGE_LIMITS,
  CHALLENGE_STATES,
  type ChallengeState,
  type CreateChallengeRequest,
  type CriterionInput,
  type LocalText,
  type ReturnRequest,
  type SaveChallengeRequest,
} from '@loi-giai/shared';
import { Decimal, Id, Instant, OneOf, Part, Parts, Text, Whole } from '../../../platform/http/fields';
import {
  LocalText120,
  LocalText200,
  LocalText600,
  LocalText20000,
} from '../../../platform/http/local-text.dto';

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

export class CriterionDto implements CriterionInput {
  @Part(() => LocalText120)
  name!: LocalText;

  @Whole({ min: 1, max: 100 })
  weight!: number;

  @Whole({ min: 1, max: 100 })
  max!: number;

  @Text({ max: CHALLENGE_LIMITS.criterionGuidance })
  guidance!: string;

  @Decimal({ nullable: true, min: 0, max: 100, digits: 2 })
  minimum!: number | null;
}

export class SaveChallengeDto implements SaveChallengeRequest {
  @Whole({ min: 1, max: 2_147_483_647 })
  revision!: number;

  @Part(() => LocalText200)
  title!: LocalText;

  @Part(() => LocalText600)
  summary!: LocalText;

  @Part(() => LocalText20000)
  context!: LocalText;

  @Part(() => LocalText20000)
  desiredOutcome!: LocalText;

  @Text({ nullable: true, min: 1, max: 40 })
  fieldCode!: string | null;

  @Parts(() => CriterionDto, { max: CHALLENGE_LIMITS.criteriaMax })
  criteria!: CriterionDto[];

  @OneOf(Object.values(AGGREGATION))
  aggregation!: Aggregation;

  @Text({ max: CHALLENGE_LIMITS.reward })
  reward!: string;

  @Whole({ nullable: true, min: 0, max: MAX_AMOUNT })
  rewardAmount!: number | null;

  @Instant({ nullable: true })
  enquiryDeadline!: string | null;

  @Instant({ nullable: true })
  closingAt!: string | null;

  @Instant({ nullable: true })
  announceAt!: string | null;
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
