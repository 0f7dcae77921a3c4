import {
  type AcceptInvitationRequest,
  LOCALES,
  type LocaleCode,
  type NewPasswordRequest,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  type RegisterRequest,
  type ResetRequest,
  type SignInRequest,
  type TokenRequest,
} from '@loi-giai/shared';
import { Email, Name, OneOf, Password, Text } from '../../../platform/http/fields';

export class SignInDto implements SignInRequest {
  @Email()
  email!: string;

  @Password({ min: 1, max: PASSWORD_MAX_LENGTH })
  password!: string;
}

export class RegisterDto implements RegisterRequest {
  @Name({ min: 2, max: 100 })
  name!: string;

  @Email()
  email!: string;

  @Password({ min: PASSWORD_MIN_LENGTH, max: PASSWORD_MAX_LENGTH })
  password!: string;

  @OneOf(LOCALES)
  locale!: LocaleCode;
}

export class TokenDto implements TokenRequest {
  @Text({ min: 1, max: 100 })
  token!: string;
}

export class ResetRequestDto implements ResetRequest {
  @Email()
  email!: string;
}

export class NewPasswordDto extends TokenDto implements NewPasswordRequest {
  @Password({ min: PASSWORD_MIN_LENGTH, max: PASSWORD_MAX_LENGTH })
  password!: string;
}

export class AcceptInvitationDto extends NewPasswordDto implements AcceptInvitationRequest {
  @Name({ min: 2, max: 100 })
  name!: string;
}
