import { REVIEW_ROLES, type ReviewRole, type ReviewRules } from '@loi-giai/shared';
import { SomeOf } from '../../../platform/http/fields';

export class ReviewRulesDto implements ReviewRules {
  @SomeOf(REVIEW_ROLES)
  prize!: ReviewRole[];

  @SomeOf(REVIEW_ROLES)
  order!: ReviewRole[];

  @SomeOf(REVIEW_ROLES)
  contract!: ReviewRole[];

  @SomeOf(REVIEW_ROLES)
  exploration!: ReviewRole[];

  @SomeOf(REVIEW_ROLES)
  pilot!: ReviewRole[];
}
