import {
  MINUTES_GUESTS_MAX,
  MINUTES_LINE_MAX,
  MINUTES_NUMBER_MAX,
  MINUTES_PARAGRAPHS_MAX,
  MINUTES_TEXT_MAX,
  type AbsentMember,
  type CorrectMinutesRequest,
  type MinutesRequest,
  type MinutesTemplateRequest,
  type MinutesVotes,
  type MinutesWords,
} from '@loi-giai/shared';
import { Id, Instant, Part, Parts, Text, Whole } from '../../../platform/http/fields';

export class AbsentMemberDto implements AbsentMember {
  @Id()
  memberId!: string;

  @Text({ max: MINUTES_LINE_MAX })
  reason!: string;
}

export class MinutesVotesDto implements MinutesVotes {
  @Whole({ min: 0, max: 1_000, nullable: true })
  inFavour!: number | null;

  @Whole({ min: 0, max: 1_000, nullable: true })
  against!: number | null;

  @Whole({ min: 0, max: 1_000, nullable: true })
  abstaining!: number | null;
}

export class MinutesDto implements MinutesRequest {
  @Whole({ min: 0, max: 1_000_000_000 })
  revision!: number;

  @Text({ max: MINUTES_NUMBER_MAX })
  number!: string;

  @Text({ max: MINUTES_LINE_MAX })
  place!: string;

  @Instant({ nullable: true })
  startedAt!: string | null;

  @Instant({ nullable: true })
  endedAt!: string | null;

  @Parts(() => AbsentMemberDto, { max: 40 })
  absent!: AbsentMemberDto[];

  @Text({ max: MINUTES_GUESTS_MAX })
  guests!: string;

  @Part(() => MinutesVotesDto)
  votes!: MinutesVotesDto;

  @Text({ max: MINUTES_TEXT_MAX })
  discussion!: string;

  @Text({ max: MINUTES_TEXT_MAX })
  conclusion!: string;
}

export class CorrectMinutesDto implements CorrectMinutesRequest {
  @Text({ min: 1, max: 2_000 })
  reason!: string;
}

const Line = (): PropertyDecorator => Text({ min: 1, max: MINUTES_LINE_MAX });
const Paragraphs = (): PropertyDecorator => Text({ min: 1, max: MINUTES_PARAGRAPHS_MAX });

export class MinutesWordsDto implements MinutesWords {
  @Line() issuer!: string;
  @Line() council!: string;
  @Line() numberLine!: string;
  @Line() placeAndDate!: string;
  @Line() title!: string;
  @Line() subject!: string;
  @Paragraphs() basis!: string;
  @Paragraphs() opening!: string;
  @Line() timeHeading!: string;
  @Paragraphs() time!: string;
  @Line() attendanceHeading!: string;
  @Paragraphs() attendance!: string;
  @Line() conflictsHeading!: string;
  @Paragraphs() conflicts!: string;
  @Line() scoringHeading!: string;
  @Paragraphs() scoring!: string;
  @Line() discussionHeading!: string;
  @Line() conclusionHeading!: string;
  @Paragraphs() closing!: string;
  @Paragraphs() recipients!: string;
}

export class MinutesTemplateDto implements MinutesTemplateRequest {
  @Part(() => MinutesWordsDto)
  words!: MinutesWordsDto;
}
