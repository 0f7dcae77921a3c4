import { ADDENDUM_LIMITS, type ReturnAddendumRequest, type SaveAddendumRequest } from '@loi-giai/shared';
import { Id, Text } from '../../../platform/http/fields';
import { SaveChallengeDto } from './challenge.dto';

export class SaveAddendumDto extends SaveChallengeDto implements SaveAddendumRequest {
  @Id()
  id!: string;

  @Text({ max: ADDENDUM_LIMITS.reason })
  reason!: string;
}

export class ReplacedFileDto {
  /** The attachment whose place the sent file takes. */
  @Id({ optional: true })
  replaces?: string;
}

export class ReturnAddendumDto implements ReturnAddendumRequest {
  @Text({ min: 1, max: ADDENDUM_LIMITS.reason })
  comment!: string;
}
