import { EXPERT_SORTS, type ExpertRequest, type ExpertSort } from '@loi-giai/shared';
import { Codes, Email, OneOf, Text } from '../../../platform/http/fields';

export class ExpertDto implements ExpertRequest {
  @Text({ min: 1, max: 200 })
  name!: string;

  @Email()
  email!: string;

  @Text({ min: 1, max: 200 })
  organization!: string;

  @Codes({ max: 20 })
  fields!: string[];

  @Text({ max: 4_000 })
  biography!: string;
}

export class ExpertQuery {
  @Text({ max: 40, optional: true })
  field?: string;

  @OneOf(['true', 'false'], { optional: true })
  active?: 'true' | 'false';

  @OneOf(EXPERT_SORTS, { optional: true })
  sort?: ExpertSort;
}
