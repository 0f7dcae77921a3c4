import {
  type ChangePasswordRequest,
  LOCALES,
  type LocaleCode,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  type UpdateAccountRequest,
} from '@loi-giai/shared';
import { Name, OneOf, Password } from '../../../platform/http/fields';

export class UpdateAccountDto implements UpdateAccountRequest {
  @Name({ min: 2, max: 100 })
  name!: string;

  @OneOf(LOCALES)
  locale!: LocaleCode;
}

export class ChangePasswordDto implements ChangePasswordRequest {
  @Password({ min: 1, max: PASSWORD_MAX_LENGTH })
  currentPassword!: string;

  @Password({ min: PASSWORD_MIN_LENGTH, max: PASSWORD_MAX_LENGTH })
  password!: string;
}
