import { Global, Module } from '@nestjs/common';
import { SessionReader } from '../../platform/access/session-reader';
import { AccountController } from './account.controller';
import { AccountsController } from './accounts.controller';
import { Accounts } from './accounts.service';
import { CleanUp } from './clean-up';
import { MailRequests } from './mail-requests.service';
import { OwnAccount } from './own-account.service';
import { Registration } from './registration.service';
import { SessionController } from './session.controller';
import { Sessions } from './sessions';
import { SignIn } from './sign-in.service';
import { SignInStrategy } from './sign-in.strategy';
import { Throttles } from './throttles';

/** Accounts, sessions and the ways to them. */
@Global()
@Module({
  controllers: [AccountController, AccountsController, SessionController],
  providers: [
    Accounts,
    CleanUp,
    MailRequests,
    OwnAccount,
    Registration,
    Sessions,
    SignIn,
    SignInStrategy,
    Throttles,
    { provide: SessionReader, useExisting: Sessions },
  ],
  exports: [Accounts, MailRequests, Sessions, SessionReader],
})
export class AuthModule {}
