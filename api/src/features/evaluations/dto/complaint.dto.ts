import {
  COMPLAINT_MEASURES,
  COMPLAINT_OUTCOMES,
  COMPLAINT_STATES,
  COMPLAINT_TEXT_MAX,
  type ComplaintAnswerRequest,
  type ComplaintDraftRequest,
  type ComplaintMeasure,
  type ComplaintOutcome,
  type ComplaintRequest,
  type ComplaintState,
} from '@loi-giai/shared';
import { OneOf, Text, Whole } from '../../../platform/http/fields';

export class ComplaintDto implements ComplaintRequest {
  @Text({ min: 1, max: COMPLAINT_TEXT_MAX })
  grounds!: string;
}

export class ComplaintDraftDto implements ComplaintDraftRequest {
  @Whole({ min: 0, max: 1_000_000_000 })
  revision!: number;

  @OneOf(COMPLAINT_OUTCOMES)
  outcome!: ComplaintOutcome;

  @Text({ min: 1, max: COMPLAINT_TEXT_MAX })
  answer!: string;
}

export class ComplaintAnswerDto implements ComplaintAnswerRequest {
  @Whole({ min: 0, max: 1_000_000_000 })
  revision!: number;

  @OneOf(COMPLAINT_MEASURES, { nullable: true })
  measure!: ComplaintMeasure | null;

  @Text({ max: COMPLAINT_TEXT_MAX })
  measureReason!: string;
}

export class ComplaintQuery {
  @OneOf(COMPLAINT_STATES, { optional: true })
  state?: ComplaintState;

  @Text({ max: 400, optional: true })
  cursor?: string;
}
