import {
  COMMISSION_KINDS,
  type CommissionKind,
  LESSON_AUDIENCES,
  LESSON_LIMITS,
  LESSON_STATES,
  type LessonApproveRequest,
  type LessonAudience,
  type LessonEditRequest,
  type LessonReasonRequest,
  type LessonRequest,
  type LessonSolverRequest,
  type LessonState,
  type LessonTagRenameRequest,
} from '@loi-giai/shared';
import { Type } from 'class-transformer';
import { Flag, Id, Lines, OneOf, Text, Whole } from '../../../platform/http/fields';

const L = LESSON_LIMITS;

export class LessonDto implements LessonRequest {
  @Text({ min: 1, max: L.title, wraps: true, name: true })
  title!: string;

  @Id({ nullable: true })
  commissionId!: string | null;

  @Text({ max: L.text })
  worked!: string;

  @Text({ max: L.text })
  failed!: string;

  @Text({ max: L.text })
  advice!: string;

  @Whole({ min: 1, max: 5 })
  step!: number;

  @Lines({ max: L.tags, length: L.tag })
  tags!: string[];

  @Flag()
  solverAsked!: boolean;
}

export class LessonEditDto extends LessonDto implements LessonEditRequest {
  @Whole({ min: 1, max: 1_000_000 })
  revision!: number;
}

export class LessonReasonDto implements LessonReasonRequest {
  @Text({ min: 1, max: L.reason })
  reason!: string;
}

export class LessonApproveDto implements LessonApproveRequest {
  @OneOf(LESSON_AUDIENCES)
  audience!: LessonAudience;
}

export class LessonSolverDto implements LessonSolverRequest {
  @Text({ max: L.text })
  solverView!: string;
}

export class LessonTagRenameDto implements LessonTagRenameRequest {
  @Text({ min: 1, max: L.tag })
  from!: string;

  @Text({ min: 1, max: L.tag, name: true })
  to!: string;
}

export class LessonsQuery {
  @Text({ optional: true, max: 200 })
  q?: string;

  @Text({ optional: true, max: 40 })
  field?: string;

  @Text({ optional: true, max: 40 })
  agency?: string;

  @OneOf(COMMISSION_KINDS, { optional: true })
  kind?: CommissionKind;

  @Type(() => Number)
  @Whole({ optional: true, min: 1, max: 5 })
  step?: number;

  @Text({ optional: true, max: L.tag })
  tag?: string;

  @OneOf(LESSON_STATES, { optional: true })
  state?: LessonState;

  @Text({ optional: true, max: 400 })
  cursor?: string;
}

export class SimilarLessonsQuery {
  @Text({ max: 5_000 })
  text!: string;

  @Text({ optional: true, max: 40 })
  exclude?: string;
}
