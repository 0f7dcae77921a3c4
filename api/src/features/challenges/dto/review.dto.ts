import {
  CHALLENGE_SECTION,
  type ChallengeSection,
  type OpenThreadRequest,
  type ReplyRequest,
  type ScheduleRequest,
  THREAD_LIMITS,
  TRIAGE_LIMITS,
  TRIAGE_SORT,
  TRIAGE_STAGES,
  type TriageRequest,
  type TriageScore,
  type TriageSort,
  type TriageStage,
} from '@loi-giai/shared';
import { Instant, OneOf, Part, Text, Whole } from '../../../platform/http/fields';

export class OpenThreadDto implements OpenThreadRequest {
  @OneOf(Object.values(CHALLENGE_SECTION))
  section!: ChallengeSection;

  @Text({ max: THREAD_LIMITS.quote })
  quote!: string;

  @Text({ min: 1, max: THREAD_LIMITS.comment })
  text!: string;
}

export class ReplyDto implements ReplyRequest {
  @Text({ min: 1, max: THREAD_LIMITS.comment })
  text!: string;
}

export class TriageScoreDto implements TriageScore {
  @Whole({ min: TRIAGE_LIMITS.min, max: TRIAGE_LIMITS.max })
  score!: number;

  @Text({ min: 1, max: TRIAGE_LIMITS.note })
  note!: string;
}

export class TriageDto implements TriageRequest {
  @Part(() => TriageScoreDto)
  impact!: TriageScoreDto;

  @Part(() => TriageScoreDto)
  solvable!: TriageScoreDto;

  @Part(() => TriageScoreDto)
  spillOver!: TriageScoreDto;

  @Text({ min: 1, max: 40 })
  fieldCode!: string;
}

export class ScheduleDto implements ScheduleRequest {
  @Instant()
  publishAt!: string;
}

export class TriageQueueQuery {
  @OneOf(TRIAGE_STAGES, { optional: true })
  stage?: TriageStage;

  @OneOf(Object.values(TRIAGE_SORT), { optional: true })
  sort?: TriageSort;

  @Text({ optional: true, max: 40 })
  field?: string;

  @Text({ optional: true, max: 40 })
  agency?: string;

  @Text({ optional: true, max: 400 })
  cursor?: string;
}
