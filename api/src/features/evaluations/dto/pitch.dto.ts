import { PITCH_LIMITS, type PitchAnswerRequest, type PitchSlotRequest } from '@loi-giai/shared';
import { Flag, Instant, Link, Text, Whole } from '../../../platform/http/fields';

export class PitchSlotDto implements PitchSlotRequest {
  @Whole({ min: 0, max: 1_000_000_000 })
  revision!: number;

  @Instant()
  startsAt!: string;

  @Whole({ min: PITCH_LIMITS.shortest, max: PITCH_LIMITS.longest })
  minutes!: number;

  @Text({ max: PITCH_LIMITS.place })
  place!: string;

  @Link({ max: PITCH_LIMITS.link })
  link!: string;
}

export class PitchAnswerDto implements PitchAnswerRequest {
  @Flag()
  attending!: boolean;

  @Text({ max: PITCH_LIMITS.people })
  people!: string;

  @Instant()
  startsAt!: string;
}
