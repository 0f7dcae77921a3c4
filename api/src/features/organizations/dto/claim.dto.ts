import {
  CLAIM_ROLES,
  type ClaimRequest,
  type ClaimRole,
  type DeclineClaimRequest,
  type RecommendClaimRequest,
} from '@loi-giai/shared';
import { OneOf, Text } from '../../../platform/http/fields';

export class ClaimDto implements ClaimRequest {
  @Text({ min: 1, max: 14 })
  taxCode!: string;

  @OneOf(CLAIM_ROLES)
  role!: ClaimRole;

  @Text({ min: 20, max: 2_000 })
  note!: string;
}

export class RecommendClaimDto implements RecommendClaimRequest {
  @OneOf(CLAIM_ROLES)
  role!: ClaimRole;

  @Text({ min: 1, max: 1_000 })
  note!: string;
}

export class DeclineClaimDto implements DeclineClaimRequest {
  @Text({ min: 1, max: 1_000 })
  reason!: string;
}

export class ClaimQueueQueryDto {
  /** `true`: those decided. */
  @OneOf(['true', 'false'], { optional: true })
  decided?: 'true' | 'false';
}
