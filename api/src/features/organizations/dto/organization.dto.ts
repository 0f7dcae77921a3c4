import {
  type AddMemberRequest,
  type ChangeMemberRequest,
  ORGANIZATION_KINDS,
  ORGANIZATION_ROLE,
  type OrganizationKind,
  type OrganizationRequest,
  type OrganizationRole,
} from '@loi-giai/shared';
import { Email, Name, OneOf, Text } from '../../../platform/http/fields';

export class OrganizationDto implements OrganizationRequest {
  @Name({ min: 1, max: 200 })
  name!: string;

  @OneOf(ORGANIZATION_KINDS)
  kind!: OrganizationKind;

  @Text({ nullable: true, max: 14 })
  taxCode!: string | null;

  @Text({ max: 2_000 })
  description!: string;
}

export class AddMemberDto implements AddMemberRequest {
  @Email()
  email!: string;

  @Name({ min: 1, max: 120 })
  name!: string;

  @OneOf([ORGANIZATION_ROLE.admin, ORGANIZATION_ROLE.member])
  role!: 'admin' | 'member';
}

export class ChangeMemberDto implements ChangeMemberRequest {
  @OneOf(Object.values(ORGANIZATION_ROLE))
  role!: OrganizationRole;
}
