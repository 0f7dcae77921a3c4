import {
  WORKING_GROUP_ROLE,
  type WorkingGroupMemberRequest,
  type WorkingGroupRequest,
  type WorkingGroupRole,
} from '@loi-giai/shared';
import { Day, Email, OneOf, Parts, Text } from '../../../platform/http/fields';

export class WorkingGroupMemberDto implements WorkingGroupMemberRequest {
  @Email()
  email!: string;

  @Text({ min: 1, max: 120 })
  name!: string;

  @OneOf(Object.values(WORKING_GROUP_ROLE))
  role!: WorkingGroupRole;
}

export class WorkingGroupDto implements WorkingGroupRequest {
  @Text({ min: 1, max: 60 })
  decisionNumber!: string;

  @Day()
  decisionDate!: string;

  @Day()
  termFrom!: string;

  @Day()
  termTo!: string;

  @Parts(() => WorkingGroupMemberDto, { min: 1, max: 60 })
  members!: WorkingGroupMemberDto[];
}
