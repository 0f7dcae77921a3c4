import {
  COMMISSION_KINDS,
  type CommissionKind,
  type CommissionRequest,
  type MilestoneInput,
  type ProgressRequest,
} from '@loi-giai/shared';
import { Day, Id, OneOf, Parts, Text, Whole } from '../../../platform/http/fields';

export class MilestoneDto implements MilestoneInput {
  @Id({ optional: true })
  id?: string;

  @Text({ min: 1, max: 200 })
  name!: string;

  @Day()
  plannedStart!: string;

  @Day()
  due!: string;

  @Text({ min: 1, max: 200 })
  responsiblePerson!: string;

  @Text({ min: 1, max: 200 })
  responsibleUnit!: string;
}

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

  @Parts(() => MilestoneDto, { max: 200 })
  milestones!: MilestoneDto[];
}

export class CommissionQuery {
  @Id({ optional: true })
  proposal?: string;
}

export class ProgressDto implements ProgressRequest {
  @Whole({ min: 0, max: 100 })
  progress!: number;

  @Text({ max: 2_000 })
  note!: string;

  @Day({ optional: true })
  doneOn?: string;
}
