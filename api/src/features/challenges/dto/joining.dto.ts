import {
  type DeclineJoinRequest,
  type JoinRequestRequest,
  type LeaveRequest,
  REUSE_LIMITS,
  type RemoveAgencyRequest,
} from '@loi-giai/shared';
import { Text } from '../../../platform/http/fields';

export class JoinRequestDto implements JoinRequestRequest {
  @Text({ min: 1, max: 40 })
  agencyCode!: string;

  @Text({ min: 1, max: REUSE_LIMITS.joinMessage })
  message!: string;
}

export class LeaveDto implements LeaveRequest {
  @Text({ max: REUSE_LIMITS.leaveNote })
  note!: string;
}

export class RemoveAgencyDto implements RemoveAgencyRequest {
  @Text({ min: 1, max: REUSE_LIMITS.leaveNote })
  reason!: string;
}

export class DeclineJoinDto implements DeclineJoinRequest {
  @Text({ min: 1, max: REUSE_LIMITS.joinReason })
  reason!: string;
}
