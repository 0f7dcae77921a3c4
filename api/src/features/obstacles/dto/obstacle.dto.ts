import {
  OBSTACLE_KINDS,
  OBSTACLE_LEVELS,
  OBSTACLE_LIMITS,
  OBSTACLE_STATES,
  type ObstacleAnswerRequest,
  type ObstacleKind,
  type ObstacleLevel,
  type ObstacleReasonRequest,
  type ObstacleRequest,
  type ObstacleResolveRequest,
  type ObstacleRules,
  type ObstacleState,
  type ObstacleTakeRequest,
} from '@loi-giai/shared';
import { Flag, Id, OneOf, Part, Text, Whole } from '../../../platform/http/fields';

const L = OBSTACLE_LIMITS;

export class ObstacleDto implements ObstacleRequest {
  @OneOf(OBSTACLE_KINDS)
  kind!: ObstacleKind;

  @Text({ min: 1, max: L.title, wraps: true })
  title!: string;

  @Text({ min: 1, max: L.text })
  description!: string;

  @Id({ nullable: true })
  milestoneId!: string | null;

  @Flag()
  shareable!: boolean;
}

export class ObstacleTakeDto implements ObstacleTakeRequest {
  @Id()
  ownerId!: string;

  @Text({ min: 1, max: L.unit })
  unit!: string;
}

export class ObstacleAnswerDto implements ObstacleAnswerRequest {
  @Text({ min: 1, max: L.text })
  text!: string;
}

export class ObstacleReasonDto implements ObstacleReasonRequest {
  @Text({ min: 1, max: L.text })
  reason!: string;
}

export class ObstacleResolveDto implements ObstacleResolveRequest {
  @Text({ min: 1, max: L.text })
  decision!: string;

  @Text({ max: L.legalBasis })
  legalBasis!: string;

  @Flag()
  shared!: boolean;
}

export class ObstacleQuery {
  @OneOf(OBSTACLE_STATES, { optional: true })
  state?: ObstacleState;

  @OneOf(OBSTACLE_KINDS, { optional: true })
  kind?: ObstacleKind;

  @OneOf(OBSTACLE_LEVELS, { optional: true })
  level?: ObstacleLevel;

  @Id({ optional: true })
  commission?: string;

  @Text({ max: 400, optional: true })
  cursor?: string;
}

export class RegisterQuery {
  @Text({ max: 200, optional: true })
  q?: string;

  @OneOf(OBSTACLE_KINDS, { optional: true })
  kind?: ObstacleKind;

  @Text({ max: 40, optional: true })
  field?: string;

  @Text({ max: 40, optional: true })
  agency?: string;

  @Text({ max: 400, optional: true })
  cursor?: string;
}

export class SimilarObstacleQuery {
  @Text({ min: 1, max: L.title })
  q!: string;

  @OneOf(OBSTACLE_KINDS, { optional: true })
  kind?: ObstacleKind;
}

const DAYS = { min: 1, max: L.days };

class LevelDaysDto {
  @Whole(DAYS)
  team!: number;

  @Whole(DAYS)
  leader!: number;

  @Whole(DAYS)
  programme!: number;
}

export class ObstacleRulesDto implements ObstacleRules {
  @Part(() => LevelDaysDto)
  law!: LevelDaysDto;

  @Part(() => LevelDaysDto)
  budget!: LevelDaysDto;

  @Part(() => LevelDaysDto)
  data!: LevelDaysDto;

  @Part(() => LevelDaysDto)
  coordination!: LevelDaysDto;

  @Part(() => LevelDaysDto)
  other!: LevelDaysDto;
}
