import type {
  AnswerReplicationRequest,
  AskReplicationRequest,
  EndReplicationRequest,
  FollowUpRequest,
  StartReplicationRequest,
} from '@loi-giai/shared';
import { Day, Flag, Id, Text, Whole } from '../../../platform/http/fields';

const MOST_USERS = 100_000_000;

export class AskReplicationDto implements AskReplicationRequest {
  @Text({ min: 1, max: 40 })
  agencyCode!: string;

  @Id()
  proposalId!: string;

  @Text({ min: 1, max: 4_000 })
  purpose!: string;

  @Text({ min: 1, max: 1_000 })
  place!: string;
}

export class AnswerReplicationDto implements AnswerReplicationRequest {
  @Flag()
  yes!: boolean;

  @Text({ max: 4_000 })
  conditions!: string;
}

export class StartReplicationDto implements StartReplicationRequest {
  @Day()
  startedOn!: string;

  @Text({ min: 1, max: 1_000 })
  place!: string;

  @Whole({ min: 0, max: MOST_USERS })
  users!: number;
}

export class EndReplicationDto implements EndReplicationRequest {
  @Text({ min: 1, max: 2_000 })
  reason!: string;
}

export class FollowUpDto implements FollowUpRequest {
  @Flag()
  inUse!: boolean;

  @Whole({ min: 0, max: MOST_USERS, nullable: true })
  users!: number | null;

  @Text({ max: 4_000 })
  benefit!: string;

  @Text({ max: 2_000 })
  source!: string;

  @Text({ max: 4_000 })
  problems!: string;
}
