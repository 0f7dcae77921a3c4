import {
  DISCUSSION_NOTE_MAX,
  type ConsensusRequest,
  type ConsensusScore,
  type DiscussRequest,
  type DiscussionNoteRequest,
} from '@loi-giai/shared';
import { Decimal, Id, Parts, Text, Whole } from '../../../platform/http/fields';

export class ConsensusScoreDto implements ConsensusScore {
  @Id()
  criterionId!: string;

  /** The scale is the criterion's; only the service knows it. */
  @Decimal({ min: -1_000, max: 1_000, nullable: true })
  value!: number | null;

  @Text({ max: 1_000, nullable: true })
  abstention!: string | null;

  @Text({ max: 4_000 })
  note!: string;
}

export class ConsensusDto implements ConsensusRequest {
  @Whole({ min: 0, max: 1_000_000_000 })
  revision!: number;

  @Parts(() => ConsensusScoreDto, { max: 50 })
  scores!: ConsensusScoreDto[];
}

export class DiscussionNoteDto implements DiscussionNoteRequest {
  @Text({ min: 1, max: DISCUSSION_NOTE_MAX })
  text!: string;
}

export class DiscussDto implements DiscussRequest {
  @Id({ nullable: true })
  proposalId!: string | null;
}
