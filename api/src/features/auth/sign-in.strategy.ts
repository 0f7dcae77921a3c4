import { ERROR, PASSWORD_MAX_LENGTH } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { problem } from '../../platform/errors/problem';
import { isEmailAddress } from '../../platform/http/fields';
import type { Account } from './account.entity';
import { SignIn } from './sign-in.service';

const STRATEGY = 'e-mail-and-password';

/** A request whose credentials were right carries the account they open; the body of any other is refused by its validation. */
export type SignInRequestWithAccount = FastifyRequest & { account?: Account | false };

@Injectable()
export class SignInStrategy extends PassportStrategy(Strategy, STRATEGY) {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  /**
   * Passport comes before the validation, and would take credentials from the address too, where they would be logged. What
   * is not in the body, no text, or too long to be a password, is left to the validation.
   */
  async validate(request: FastifyRequest): Promise<Account | false> {
    const { email, password } = (request.body ?? {}) as { email?: unknown; password?: unknown };
    if (typeof email !== 'string' || typeof password !== 'string') return false;
    if (email.length > 254 || password.length > PASSWORD_MAX_LENGTH) return false;
    const address = email.trim().toLowerCase();
    // Nobody has what is no address: it is not looked for, as the database cannot even be asked for every text.
    if (!isEmailAddress(address)) throw problem(ERROR.credentialsWrong);
    return this.signIn.verify(address, password, request.ip);
  }
}

@Injectable()
export class SignInGuard extends AuthGuard(STRATEGY) {
  constructor() {
    super({ property: 'account' });
  }

  override handleRequest<T>(error: unknown, account: T): T {
    if (error) throw error instanceof Error ? error : new Error('Checking the credentials failed');
    return account;
  }
}
