import {
  type InviteRequest,
  MAIL_STATUS,
  type MailStatus,
  ROLE_NAMES,
  type RoleName,
  type TestMailRequest,
} from '@loi-giai/shared';
import { Email, OneOf, Text } from '../../../platform/http/fields';

export class AccountListQuery {
  @Text({ max: 100, optional: true })
  q?: string;

  @Text({ max: 300, optional: true })
  cursor?: string;
}

export class InviteDto implements InviteRequest {
  @Email()
  email!: string;

  @Text({ min: 2, max: 100 })
  name!: string;

  @OneOf(ROLE_NAMES)
  role!: RoleName;

  @Text({ min: 1, max: 40, optional: true })
  agencyCode?: string;
}

export class MailListQuery {
  @OneOf(Object.values(MAIL_STATUS), { optional: true })
  status?: MailStatus;

  @Text({ max: 300, optional: true })
  cursor?: string;
}

export class TestMailDto implements TestMailRequest {
  @Email()
  to!: string;
}
