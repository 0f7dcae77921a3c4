import {
  type CommitteeMember,
  DELIVERY_LIMITS,
  type DeliveryAcceptRequest,
  type DeliveryChangeRequest,
  type DeliveryCheckRequest,
  type DeliveryRequest,
  type DeliveryReturnRequest,
  type FindingInput,
  VERDICTS,
  type Verdict,
} from '@loi-giai/shared';
import { Day, Flags, OneOf, Parts, Text, Whole } from '../../../platform/http/fields';

const L = DELIVERY_LIMITS;

export class DeliveryDto implements DeliveryRequest {
  @Text({ max: L.note })
  note!: string;

  @Flags({ min: 1, max: L.parts })
  included!: boolean[];
}

export class DeliveryChangeDto extends DeliveryDto implements DeliveryChangeRequest {
  @Whole({ min: 0, max: 1_000_000_000 })
  revision!: number;
}

export class FindingDto implements FindingInput {
  @OneOf(VERDICTS)
  verdict!: Verdict;

  @Text({ max: L.reason })
  reason!: string;
}

export class CommitteeMemberDto implements CommitteeMember {
  @Text({ min: 1, max: L.name })
  name!: string;

  @Text({ min: 1, max: L.name })
  position!: string;
}

export class DeliveryCheckDto implements DeliveryCheckRequest {
  @Parts(() => FindingDto, { min: 1, max: L.parts })
  findings!: FindingDto[];

  @Parts(() => CommitteeMemberDto, { max: L.committee })
  committee!: CommitteeMemberDto[];

  @Text({ max: L.note })
  opinion!: string;
}

export class DeliveryAcceptDto implements DeliveryAcceptRequest {
  @Text({ min: 1, max: L.number })
  number!: string;
}

export class DeliveryReturnDto implements DeliveryReturnRequest {
  @Text({ min: 1, max: L.reason })
  missing!: string;

  @Day()
  respondBy!: string;
}
