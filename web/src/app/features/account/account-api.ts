import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ChangePasswordRequest, UpdateAccountRequest } from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class AccountApi {
  readonly #http = inject(HttpClient);

  update(request: UpdateAccountRequest): Promise<unknown> {
    return firstValueFrom(this.#http.put('/api/v1/account', request));
  }

  changePassword(request: ChangePasswordRequest): Promise<unknown> {
    return firstValueFrom(this.#http.put('/api/v1/account/password', request));
  }

  endSession(id: string): Promise<unknown> {
    return firstValueFrom(this.#http.delete(`/api/v1/account/sessions/${id}`));
  }
}
