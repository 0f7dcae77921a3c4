import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AcceptInvitationRequest,
  NewPasswordRequest,
  RegisterRequest,
  ResetRequest,
  TokenRequest,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** What people do with an account before they are signed in. Signing in itself is the session's. */
@Injectable({ providedIn: 'root' })
export class AuthApi {
  readonly #http = inject(HttpClient);

  register(request: RegisterRequest): Promise<unknown> {
    return firstValueFrom(this.#http.post('/api/v1/accounts', request));
  }

  /** @throws ApiProblem with `link_invalid`, like all that take a token */
  confirm(request: TokenRequest): Promise<unknown> {
    return firstValueFrom(this.#http.post('/api/v1/accounts/confirm', request));
  }

  requestReset(request: ResetRequest): Promise<unknown> {
    return firstValueFrom(this.#http.post('/api/v1/accounts/reset-request', request));
  }

  reset(request: NewPasswordRequest): Promise<unknown> {
    return firstValueFrom(this.#http.post('/api/v1/accounts/reset', request));
  }

  acceptInvitation(request: AcceptInvitationRequest): Promise<unknown> {
    return firstValueFrom(this.#http.post('/api/v1/accounts/accept-invitation', request));
  }
}
