import { COMMISSION_KINDS, type CommissionKind, type CommissionRequest } from '@loi-giai/shared';
import { Day, Id, OneOf, Text, Whole } from '../../../platform/http/fields';

export class CommissionDto implements CommissionRequest {
  @Id({ optional: true })
  proposalId?: string;

  @OneOf(COMMISSION_KINDS)
  kind!: CommissionKind;

  @Text({ min: 1, max: 100 })
  number!: string;

  @Day()
  signedOn!: string;

  /** Whole đồng; the bound keeps sums exact. */
  @Whole({ min: 0, max: 1_000_000_000_000_000 })
  value!: number;
}

export class CommissionQuery {
  @Id({ optional: true })
  proposal?: string;
}
