import {
  type AskRequest,
  DECLINE_REASON,
  type DeclineReason,
  type DeclineRequest,
  QUESTION_LIMITS,
  type SaveAnswerRequest,
  type WordingRequest,
} from '@loi-giai/shared';
import { Flag, Id, OneOf, Text, Whole } from '../../../platform/http/fields';

export class AskDto implements AskRequest {
  @Id()
  organizationId!: string;

  @Text({ min: QUESTION_LIMITS.textMin, max: QUESTION_LIMITS.text })
  text!: string;
}

export class SaveAnswerDto implements SaveAnswerRequest {
  @Text({ max: QUESTION_LIMITS.answer })
  text!: string;

  @Flag()
  material!: boolean;

  @Whole({ min: 0, max: 2_147_483_647 })
  revision!: number;
}

export class PublishAnswerDto {
  /** Of the draft that its reader saw. */
  @Whole({ min: 1, max: 2_147_483_647 })
  revision!: number;
}

export class WordingDto implements WordingRequest {
  @Text({ min: QUESTION_LIMITS.textMin, max: QUESTION_LIMITS.text })
  text!: string;
}

export class DeclineDto implements DeclineRequest {
  @OneOf(Object.values(DECLINE_REASON))
  reason!: DeclineReason;
}

export class QuestionQuery {
  /** A question that is being written may be compared, too. */
  @Text({ optional: true, max: QUESTION_LIMITS.text })
  q?: string;
}
