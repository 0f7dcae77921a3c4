import {
  type DependencyInput,
  type LocaleCode,
  type MilestoneInput,
  PLAN_LIMITS,
  type PlanRequest,
  type ProgressRequest,
} from '@loi-giai/shared';
import { Day, Id, OneOf, Parts, Text, Whole } from '../../../platform/http/fields';

const LAST_ROW = PLAN_LIMITS.rows - 1;

export class DependencyDto implements DependencyInput {
  @Whole({ min: 0, max: LAST_ROW })
  row!: number;

  @Whole({ min: 0, max: PLAN_LIMITS.lag })
  lag!: number;
}

export class MilestoneDto implements MilestoneInput {
  @Id({ optional: true })
  id?: string;

  @Whole({ min: 0, max: LAST_ROW, optional: true, nullable: true })
  parent?: number | null;

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

  @Id({ optional: true, nullable: true })
  accountId?: string | null;

  @Text({ min: 1, max: 50, optional: true, nullable: true })
  agencyCode?: string | null;

  @Id({ optional: true, nullable: true })
  organizationId?: string | null;

  @Text({ max: 4_000, optional: true })
  deliverables?: string;

  @Text({ max: 4_000, optional: true })
  acceptanceCriteria?: string;

  @Parts(() => DependencyDto, { max: 20, optional: true })
  predecessors?: DependencyDto[];
}

export class PlanDto implements PlanRequest {
  @Whole({ min: 0, max: 2_147_483_647 })
  revision!: number;

  @Text({ min: 1, max: 1_000, optional: true })
  reason?: string;

  @Parts(() => MilestoneDto, { max: PLAN_LIMITS.rows })
  milestones!: MilestoneDto[];
}

export class PlansQuery {
  @Text({ min: 1, max: 50, optional: true })
  agency?: string;
}

export class PlanExportQuery {
  @OneOf(['vi', 'en'], { optional: true })
  lang?: LocaleCode;
}

export class PlansExportQuery extends PlansQuery {
  @OneOf(['vi', 'en'], { optional: true })
  lang?: LocaleCode;
}

export class ProgressDto implements ProgressRequest {
  @Whole({ min: 0, max: PLAN_LIMITS.progress })
  progress!: number;

  @Text({ max: 2_000 })
  note!: string;
}
