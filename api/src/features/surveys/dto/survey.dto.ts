import {
  CHANNELS,
  QUESTION_TYPES,
  RESPONDENTS,
  SURVEY_LIMITS,
  WAVES,
  type AnswerValue,
  type Channel,
  type LocalText,
  type QuestionType,
  type Respondent,
  type SurveyBeginRequest,
  type SurveyLinkRequest,
  type SurveyQuestion,
  type SurveyRequest,
  type SurveyResponseRequest,
  type Wave,
} from '@loi-giai/shared';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import {
  Flag,
  Id,
  Instant,
  OneOf,
  Part,
  Parts,
  SomeOf,
  Text,
  Verbatim,
  Whole,
} from '../../../platform/http/fields';
import { LocalText120, LocalText600 } from '../../../platform/http/local-text.dto';

export class SurveyBeginDto implements SurveyBeginRequest {
  @OneOf(WAVES)
  wave!: Wave;

  @Flag()
  copy!: boolean;
}

export class SurveyQuestionDto implements SurveyQuestion {
  @Id()
  id!: string;

  @OneOf(QUESTION_TYPES)
  type!: QuestionType;

  @Part(() => LocalText600)
  text!: LocalText;

  @Parts(() => LocalText120, { max: SURVEY_LIMITS.options })
  options!: LocalText[];

  @Flag()
  required!: boolean;

  @Flag()
  satisfaction!: boolean;
}

export class SurveyDto implements SurveyRequest {
  @Part(() => LocalText600)
  intro!: LocalText;

  @SomeOf(RESPONDENTS)
  audiences!: Respondent[];

  @Parts(() => SurveyQuestionDto, { max: SURVEY_LIMITS.questions })
  questions!: SurveyQuestionDto[];

  @Whole({ min: 0, max: 1_000_000_000 })
  revision!: number;
}

export class SurveyLinkDto implements SurveyLinkRequest {
  @OneOf(CHANNELS.filter((channel) => channel !== 'portal'))
  channel!: Exclude<Channel, 'portal'>;

  @OneOf(RESPONDENTS, { nullable: true })
  audience!: Respondent | null;

  @Text({ min: 1, max: SURVEY_LIMITS.linkName, name: true })
  name!: string;
}

export class SurveyResponseDto implements SurveyResponseRequest {
  @Id({ nullable: true })
  id!: string | null;

  @Verbatim({ max: 200 })
  token!: string;

  @OneOf(RESPONDENTS)
  respondent!: Respondent;

  /** By the id of each question; what fits which is asked where the questions are known. */
  @IsObject({ context: { code: 'wrong_type' } })
  @ApiProperty({ type: Object })
  answers!: Record<string, AnswerValue>;

  @Instant({ nullable: true })
  answeredAt!: string | null;
}

export class HideTextDto {
  @Text({ min: 1, max: 300 })
  reason!: string;
}
