import { Global, Module } from '@nestjs/common';
import { PersonNames } from '../platform/http/problem';
import { FirstRun } from './first-run/first-run';
import { SetUp } from './first-run/set-up';
import { SetUpController } from './first-run/set-up.controller';
import './identity.messages';
import { BeginPasswordReset } from './people/begin-password-reset';
import { DisableUser } from './people/disable-user';
import { EnableUser } from './people/enable-user';
import { StoredPersonNames } from './people/person-names';
import { UsePasswordReset } from './people/use-password-reset';
import { UsersController } from './people/users.controller';
import { Credentials } from './sign-in/credentials';
import { AuthController } from './sign-in/auth.controller';
import { ChangePassword } from './sign-in/change-password';
import { Passwords } from './sign-in/passwords';
import { SignIn } from './sign-in/sign-in';
import { SignInLimits } from './sign-in/sign-in-limits';
import { SignOut } from './sign-in/sign-out';
import { IssueToken } from './tokens/issue-token';
import { RevokeToken } from './tokens/revoke-token';
import { TokensController } from './tokens/tokens.controller';
import { TokenQueries } from './tokens/tokens.queries';

/**
 * Owns parties, persons, users, sessions, tokens and the installation itself. It does not know what anybody may do: that
 * is `access`, with the roles that `committees` keeps. Its rules:
 * docs/decisions/0009-sessions-secrets-and-limits.md.
 */
@Global()
@Module({
  controllers: [AuthController, TokensController, SetUpController, UsersController],
  providers: [
    { provide: PersonNames, useClass: StoredPersonNames },
    Passwords,
    Credentials,
    SignInLimits,
    SignIn,
    SignOut,
    ChangePassword,
    DisableUser,
    EnableUser,
    BeginPasswordReset,
    UsePasswordReset,
    IssueToken,
    RevokeToken,
    TokenQueries,
    FirstRun,
    SetUp,
  ],
  exports: [PersonNames, Passwords, Credentials, FirstRun, IssueToken],
})
export class IdentityModule {}
