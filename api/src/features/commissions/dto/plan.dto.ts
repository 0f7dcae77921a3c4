import type { MilestoneInput, PlanRequest, ProgressRequest } from '@loi-giai/shared';
import { Day, Id, Parts, Text, Whole } from '../../../platform/http/fields';

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

export class PlanDto implements PlanRequest {
  @Parts(() => MilestoneDto, { max: 200 })
  milestones!: MilestoneDto[];
}

export class ProgressDto implements ProgressRequest {
  @Whole({ min: 0, max: 100 })
  progress!: number;

  @Text({ max: 2_000 })
  note!: string;

  @Day({ optional: true })
  doneOn?: string;
}
