import {
  COMMISSION_LIMITS,
  PAYMENT_LIMITS,
  type PayRequest,
  type PaymentChangeRequest,
  type PaymentRequest,
  type ReasonRequest,
} from '@loi-giai/shared';
import { Day, Id, Text, Whole } from '../../../platform/http/fields';

const L = PAYMENT_LIMITS;

export class PaymentDto implements PaymentRequest {
  @Id({ nullable: true })
  milestoneId!: string | null;

  @Whole({ min: 1, max: COMMISSION_LIMITS.value })
  amount!: number;

  @Text({ max: L.note })
  note!: string;
}

export class PaymentChangeDto extends PaymentDto implements PaymentChangeRequest {
  @Whole({ min: 0, max: 1_000_000_000 })
  revision!: number;
}

export class PayDto implements PayRequest {
  @Day()
  paidOn!: string;

  @Text({ min: 1, max: L.reference })
  reference!: string;
}

export class PaymentReasonDto implements ReasonRequest {
  @Text({ min: 1, max: L.reason })
  reason!: string;
}
